import { z } from 'zod';
import { heldAnswer } from './held-answer.js';
import { personalDataFinding } from './personal-data/schemas.js';
import { pendingTermsDto } from './terms.js';

/** Every refusal that crosses a wire carries one of these codes. Transports map them; nobody invents others. */
export const errorCodes = [
  // No failure: the text is kept, and is shown once a moderator has let it through.
  'held',
  'invalid_input',
  'unauthenticated',
  'forbidden',
  'not_found',
  'gone',
  'conflict',
  'too_many',
  'too_large',
  'unavailable',
  'internal',
] as const;

export type ErrorCode = (typeof errorCodes)[number];

/** One problem with one field, in a sentence a person can act on. */
export const fieldProblem = z.object({ field: z.string(), message: z.string() });
export type FieldProblem = z.infer<typeof fieldProblem>;

/** The body of every failed answer: JSON responses and socket acks alike. */
export const errorBody = z.object({
  code: z.enum(errorCodes),
  /** A stable word for programs, e.g. `thread_locked`. */
  reason: z.string().optional(),
  /** Plain words for people. */
  message: z.string(),
  fields: z.array(fieldProblem).optional(),
  retryAfterSeconds: z.number().optional(),
  /** With `reason: personal_data`: where in the text something could show who a patient is, never what stands there. */
  personalData: z
    .object({
      findings: z.array(personalDataFinding),
      /** Whether the same with `attested: true` goes through. */
      isAttestable: z.boolean(),
    })
    .optional(),
  /** With `code: held`: what waits now, and where it stands. */
  held: heldAnswer.optional(),
  /** With `reason: policy_not_accepted`: the rules that have to be accepted before this goes through. */
  terms: z.array(pendingTermsDto).optional(),
  /** Where to register, when registering would help (N13). */
  registerUrl: z.string().optional(),
});
export type ErrorBody = z.infer<typeof errorBody>;

/** What every socket command answers. */
export type Ack<T> = { ok: true; data: T } | { ok: false; error: ErrorBody };
