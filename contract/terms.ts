import { z } from 'zod';
import { difference } from './difference.js';
import { personDto } from './people.js';
import { id, instant, line, prose, slug } from './primitives.js';

export const TERMS_LIMITS = { body: 40_000, summary: 300, shown: 100 } as const;

/** A version's number: the part before the dot counts changes that people accept anew. */
const versionNumber = z.string().regex(/^\d{1,5}\.\d{1,5}$/);

export const termsVersionDto = z.object({
  id,
  version: z.string(),
  isMajor: z.boolean(),
  /** What is different from the one before, in a line. */
  summary: z.string(),
  publishedAt: instant,
  publishedBy: personDto.nullable(),
});
export type TermsVersionDto = z.infer<typeof termsVersionDto>;

/** A version that somebody has not accepted, and must before the next post. `name` null: of the whole site. */
export const pendingTermsDto = z.object({
  id,
  version: z.string(),
  name: z.string().nullable(),
  path: z.string(),
});
export type PendingTermsDto = z.infer<typeof pendingTermsDto>;

export const readTermsInput = z.strictObject({
  /** Left out: the newest. */
  version: versionNumber.optional(),
  /** What is different from this one is answered beside. */
  from: versionNumber.optional(),
});
export const readNetworkTermsInput = readTermsInput.extend({ network: slug });

export const termsDto = z.object({
  /** Null: of the whole site. */
  network: z.object({ name: z.string(), path: z.string() }).nullable(),
  path: z.string(),
  /** Null: none was published yet. */
  shown: termsVersionDto.extend({ html: z.string(), source: z.string() }).nullable(),
  /** Newest first. */
  versions: z.array(termsVersionDto),
  since: z.object({ version: z.string(), changes: difference }).nullable(),
  canPublish: z.boolean(),
  /** What the asker accepted last. */
  accepted: z.object({ version: z.string(), at: instant }).nullable(),
  pending: z.array(pendingTermsDto),
});
export type TermsDto = z.infer<typeof termsDto>;

export const termsChanges = ['minor', 'major'] as const;
const publishing = {
  body: prose('text', TERMS_LIMITS.body),
  summary: line('summary', TERMS_LIMITS.summary, 3),
  change: z.enum(termsChanges),
  /** The version that it is written from; empty: there is none. A newer one is a conflict. */
  from: z.union([z.literal(''), versionNumber]),
};
export const publishTermsInput = z.strictObject(publishing);
export const publishNetworkTermsInput = z.strictObject({ ...publishing, networkId: id });
export const acceptTermsInput = z.strictObject({ versionIds: z.array(id).min(1).max(10) });
export const termsAcceptedDto = z.object({ versionIds: z.array(id) });
