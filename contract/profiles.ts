import { z } from 'zod';
import { answers } from '../text/words.js';
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

/** Display choices as the cookie keeps them: `theme=dark&textSize=large`. Empty: none. */
export const preferencesDto = z.strictObject({
  preferences: z
    .string()
    .max(400)
    .regex(/^[\w=&-]*$/),
});

function withoutRepeats(tags: string[]): string[] {
  const known = new Set<string>();
  return tags.filter((tag) => {
    const key = tag.toLowerCase();
    return known.has(key) ? false : Boolean(known.add(key));
  });
}
