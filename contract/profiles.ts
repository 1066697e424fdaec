import { z } from 'zod';
import { answers } from '../text/words.js';
import { attested } from './personal-data/schemas.js';
import { id, isShowable, line } from './primitives.js';

export const PROFILE_LIMITS = { interests: 12, interest: 40, about: 1_000, work: 100 } as const;

/** One tag of a person's interests. */
const interest = line('interest', PROFILE_LIMITS.interest);

/** Several lines of text, or none. */
const about = z
  .string()
  .transform((text) => text.normalize('NFC').replace(/\r\n?/g, '\n').trim())
  .refine((text) => [...text].length <= PROFILE_LIMITS.about, {
    error: () => answers.account.aboutTooLong(PROFILE_LIMITS.about),
  })
  .refine(isShowable, { error: () => answers.account.unshowable });

/** The parts of a profile that one can keep to oneself. Name and user name stand beside every post. */
export const profileFields = ['interests', 'about', 'jobTitle', 'organisation'] as const;
export type ProfileField = (typeof profileFields)[number];

/** Who sees one of them: oneself, members of one's networks, whoever has an account, everyone. The first is the usual one. */
export const shownToChoices = ['me', 'networks', 'members', 'public'] as const;
export type ShownTo = (typeof shownToChoices)[number];
const shownTo = z.enum(shownToChoices);
export type ShownToAll = Record<ProfileField, ShownTo>;

export const updateProfileInput = z.strictObject({
  name: line('yourName', 80),
  interests: z
    .array(interest)
    .max(PROFILE_LIMITS.interests, {
      error: () => answers.account.tooManyInterests(PROFILE_LIMITS.interests),
    })
    .transform(withoutRepeats)
    .default([]),
  about: about.default(''),
  /** Optional, and shown after everything else (N21). */
  jobTitle: line('jobTitle', PROFILE_LIMITS.work, 0).default(''),
  organisation: line('organisation', PROFILE_LIMITS.work, 0).default(''),
  /** What is left out stays as it is. */
  shownTo: z
    .strictObject({ interests: shownTo, about: shownTo, jobTitle: shownTo, organisation: shownTo })
    .partial()
    .default({}),
  attested,
});
export type UpdateProfileInput = z.infer<typeof updateProfileInput>;

/** What a person says of themselves. Everything but the name may be missing. */
export const profileDto = z.object({
  id,
  username: z.string(),
  name: z.string(),
  interests: z.array(z.string()),
  about: z.string().nullable(),
  jobTitle: z.string().nullable(),
  organisation: z.string().nullable(),
});
export type ProfileDto = z.infer<typeof profileDto>;

/** One's own, with who sees what. */
export const ownProfileDto = profileDto.extend({
  shownTo: z.object({ interests: shownTo, about: shownTo, jobTitle: shownTo, organisation: shownTo }),
});
export type OwnProfileDto = z.infer<typeof ownProfileDto>;

/** Display choices as the cookie keeps them: `theme=dark&zone=Europe/Berlin`. Empty: none. */
export const preferencesDto = z.strictObject({
  preferences: z
    .string()
    .max(400)
    .regex(/^[\w=&/-]*$/),
});

function withoutRepeats(tags: string[]): string[] {
  const known = new Set<string>();
  return tags.filter((tag) => {
    const key = tag.toLowerCase();
    return known.has(key) ? false : Boolean(known.add(key));
  });
}
