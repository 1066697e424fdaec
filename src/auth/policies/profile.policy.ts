import { type ProfileDto, profileFields, type ShownTo, type ShownToAll } from '../../../contract/profiles.js';

/** What the reader of a profile is to the person it is about; each sees what the ones after it see. */
export const readers = ['oneself', 'fellow', 'registered', 'visitor'] as const;
export type Reader = (typeof readers)[number];

const audience: Record<ShownTo, Reader[]> = {
  me: ['oneself'],
  networks: ['oneself', 'fellow'],
  members: ['oneself', 'fellow', 'registered'],
  public: ['oneself', 'fellow', 'registered', 'visitor'],
};

/** The one rule of who sees a part of a profile. Running the site is no reason to read it. */
export function canSeeField(reader: Reader, shownTo: ShownTo): boolean {
  return audience[shownTo].includes(reader);
}

/**
 * SQL: the same. `a` is the account's row, `column` holds the choice, `reader` an account id, null for visitors.
 * @param areFellows SQL: whether both are members of a network
 */
export function fieldSeenBy(a: string, column: string, reader: string, areFellows: string): string {
  return `(${a}.${column} = 'public' or (${reader} is not null and (${a}.id = ${reader} or ${a}.${column} = 'members'
    or (${a}.${column} = 'networks' and ${areFellows}))))`;
}

/** The only way a profile reaches somebody: what they may not see is as if it had never been filled in. */
export function presentProfile(
  { shownTo, ...profile }: ProfileDto & { shownTo: ShownToAll },
  reader: Reader,
): ProfileDto {
  const hidden = profileFields.filter((field) => !canSeeField(reader, shownTo[field]));
  const empty = { interests: [], about: null, jobTitle: null, organisation: null };
  return { ...profile, ...Object.fromEntries(hidden.map((field) => [field, empty[field]])) };
}
