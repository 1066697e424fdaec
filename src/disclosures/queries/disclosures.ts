import {
  type ClaimantKind,
  DISCLOSURE_DAYS,
  DISCLOSURE_PEOPLE,
  DISCLOSURES_PER_PAGE,
  type DisclosureAct,
  type DisclosureState,
  type DisclosureThing,
} from '../../../contract/disclosures.js';
import type { PersonDto } from '../../../contract/people.js';
import { type Database, query } from '../../database/index.js';
import { isBefore, personOrNull, placeAt } from '../../networks/index.js';

export interface LineRow {
  id: string;
  subject: PersonDto | null;
  kind: ClaimantKind;
  state: DisclosureState;
  recordedBy: PersonDto | null;
  recordedAt: Date;
  openUntil: Date | null;
  /** Where it stands in the list. */
  place: string;
}

/** Who said it when; times are ISO 8601. */
interface Said {
  by: PersonDto | null;
  at: string;
}

export interface DisclosureRow extends LineRow {
  claimant: string;
  reference: string | null;
  basis: string;
  things: DisclosureThing[];
  reason: string;
  law: string | null;
  first: (Said & { words: string }) | null;
  second: (Said & { words: string }) | null;
  refusal: (Said & { words: string }) | null;
  events: (Said & { act: DisclosureAct })[];
  subjectId: string;
  recorderId: string;
  firstBy: string | null;
  secondBy: string | null;
  seenBy: string[];
}

/** SQL: that it waits for somebody's decision. */
const waits = `d.state in ('asked', 'approvedOnce')`;
/** SQL: until when the answer can be opened. */
export const openUntil = `d.second_at + interval '${DISCLOSURE_DAYS} days'`;

const lineColumns = `d.id, ${personOrNull('a')} as subject, d.kind, d.state, ${personOrNull('r')} as "recordedBy",
  d.recorded_at as "recordedAt", ${openUntil} as "openUntil",
  (case when ${waits} then '1_' else '0_' end) || ${placeAt('d.recorded_at')} || '_' || d.id as place`;
const tables = `disclosures d join accounts a on a.id = d.account_id join accounts r on r.id = d.recorded_by`;

const said = (by: string): string => `case when d.${by}_by is not null then json_build_object(
  'by', ${personOrNull(by)}, 'at', ${placeAt(`d.${by}_at`)}, 'words', d.${by}_words) end`;

const one = `select ${lineColumns}, d.claimant, d.reference, d.basis, d.things, d.reason, d.law, ${said('first')} as first,
    ${said('second')} as second, ${said('refused')} as refusal, d.account_id as "subjectId", d.recorded_by as "recorderId",
    d.first_by as "firstBy", d.second_by as "secondBy", array_remove(array[case when d.recorder_saw_at is not null then d.recorded_by end,
      case when d.first_saw_at is not null then d.first_by end, case when d.second_saw_at is not null then d.second_by end], null) as "seenBy",
    coalesce((select json_agg(json_build_object('act', e.act, 'by', ${personOrNull('k')}, 'at', ${placeAt('e.at')}) order by e.at, e.id)
      from disclosure_events e join accounts k on k.id = e.actor_id where e.disclosure_id = d.id), '[]') as events
  from ${tables} left join accounts first on first.id = d.first_by left join accounts second on second.id = d.second_by
    left join accounts refused on refused.id = d.refused_by where d.id = $1`;

/** @returns null when there is no such one */
export async function disclosureById(db: Database, disclosureId: string): Promise<DisclosureRow | null> {
  return (await query<DisclosureRow>(db, one, [disclosureId]))[0] ?? null;
}

/**
 * Those that wait first, then the newest; those about the reader are left out.
 * @param before the place of the last one that was shown
 * @returns one more than a page where there are more
 */
export function disclosuresFor(
  db: Database,
  readerId: string | null,
  before: string | undefined,
): Promise<LineRow[]> {
  const [group, at, key] = before?.split('_') ?? ['1', 'infinity', ''];
  const after = isBefore({ at: 'd.recorded_at', key: 'd.id::text' }, '$3', '$4');
  return query<LineRow>(
    db,
    `select ${lineColumns} from ${tables} where d.account_id <> $1
       and (${waits} and $2 = '1' and ${after} or not ${waits} and ($2 = '1' or ${after}))
     order by ${waits} desc, d.recorded_at desc, d.id::text collate "C" desc limit ${DISCLOSURES_PER_PAGE + 1}`,
    [readerId, group, at, key],
  );
}

/** SQL: how many run the site. */
const siteAdmins = `select count(*)::int from accounts where is_site_admin and status = 'active'`;

export async function hasEnoughPeople(db: Database): Promise<boolean> {
  const [row] = await query<{ count: number }>(db, siteAdmins);
  return row!.count >= DISCLOSURE_PEOPLE;
}

/** Whom a user name is of, and how many could work on a request about them. */
export async function askedAbout(db: Database, username: string) {
  const [row] = await query<{ id: string | null; status: string | null; people: number }>(
    db,
    `select a.id, a.status, (${siteAdmins} and id is distinct from a.id) as people
     from (select lower($1) as key) k left join accounts a on a.username_key = k.key and a.status <> 'closed'`,
    [username],
  );
  const { id, status, people } = row!;
  return { subject: id === null ? null : { id, isPseudonym: status === 'pseudonym' }, people };
}
