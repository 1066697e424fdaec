import { z } from 'zod';
import { answers } from '../text/words.js';
import { email as emailAddress } from './accounts.js';
import { personDto } from './people.js';
import { id, instant, line, prose } from './primitives.js';
import { reasonGroups } from './reports.js';

/**
 * What anybody can write to those who run the site, without an account: that something is against the law, that something
 * is theirs, a complaint; and a concern that only the guardians read.
 */
export const letterKinds = ['illegal', 'copyright', 'complaint', 'concern'] as const;
export type LetterKind = (typeof letterKinds)[number];
/** Who reads it: those who run the site, or the guardians and nobody else. */
export const letterDesks = ['site', 'guardians'] as const;
export type LetterDesk = (typeof letterDesks)[number];
export const deskOf = (kind: LetterKind): LetterDesk => (kind === 'concern' ? 'guardians' : 'site');

export const letterReasons = reasonGroups.illegal;
export type LetterReason = (typeof letterReasons)[number];
/** Of these neither name nor address is asked (DSA article 16 (2) (c)). */
export const namelessReasons: readonly LetterReason[] = ['childAbuse'];
export const letterOutcomes = ['acted', 'notActed', 'answered'] as const;
export type LetterOutcome = (typeof letterOutcomes)[number];

export const LETTER_LIMITS = { about: 500, words: 5_000, name: 80, answer: 2_000, shown: 100 } as const;
/** A name and an address that were given are deleted so many days after the answer. */
export const LETTER_CONTACT_DAYS = 90;

const optional = <T extends z.ZodType>(field: T) =>
  z.union([z.literal('').transform(() => undefined), field]).optional();

export const sendLetterInput = z
  .strictObject({
    kind: z.enum(letterKinds),
    /** Where it stands: an exact address. */
    about: optional(line('place', LETTER_LIMITS.about)),
    reason: optional(z.enum(letterReasons, { error: () => answers.reports.reason })),
    words: prose('message', LETTER_LIMITS.words),
    name: optional(line('yourName', LETTER_LIMITS.name)),
    email: optional(emailAddress),
    /** That it is true and complete as far as the writer knows. */
    isTrue: z.boolean().optional(),
  })
  .superRefine(({ kind, about, reason, name, email, isTrue }, ctx) => {
    const ask = (isMissing: boolean, field: string, message: string) => {
      if (isMissing) ctx.addIssue({ code: 'custom', path: [field], message });
    };
    if (kind !== 'illegal' && kind !== 'copyright') return;
    const isNameless = kind === 'illegal' && reason !== undefined && namelessReasons.includes(reason);
    ask(kind === 'illegal' && !reason, 'reason', answers.reports.reason);
    ask(!about, 'about', answers.fields.named.place.enter);
    ask(!name && !isNameless, 'name', answers.fields.named.yourName.enter);
    ask(!email && !isNameless, 'email', answers.fields.email);
    ask(!isTrue, 'isTrue', answers.letters.isTrue);
  });
export type SendLetterInput = z.infer<typeof sendLetterInput>;
export const letterSentDto = z.object({ receipt: z.string(), path: z.string() });

export const letterStatusInput = z.strictObject({ receipt: z.string().max(60) });
/** How a letter stands, for whoever has its receipt: nothing of what it says. */
export const letterStatusDto = z.object({
  kind: z.enum(letterKinds),
  sentAt: instant,
  outcome: z.enum(letterOutcomes).nullable(),
  answer: z.string().nullable(),
  answeredAt: instant.nullable(),
});
export type LetterStatusDto = z.infer<typeof letterStatusDto>;

export const listLettersInput = z.strictObject({
  desk: z.enum(letterDesks),
  show: z.enum(['open', 'answered']).default('open'),
});
export const letterIdInput = z.strictObject({ letterId: id });
export const answerLetterInput = z.strictObject({
  letterId: id,
  outcome: z.enum(letterOutcomes, { error: () => answers.letters.outcome }),
  words: prose('answer', LETTER_LIMITS.answer),
});
export const letterDto = letterStatusDto.extend({
  id,
  path: z.string(),
  about: z.string().nullable(),
  reason: z.enum(letterReasons).nullable(),
  words: z.string(),
  name: z.string().nullable(),
  email: z.string().nullable(),
  answeredBy: personDto.nullable(),
});
export type LetterDto = z.infer<typeof letterDto>;
export const lettersDto = z.object({
  desk: z.enum(letterDesks),
  show: z.enum(['open', 'answered']),
  letters: z.array(letterDto),
});
export type LettersDto = z.infer<typeof lettersDto>;

export const guardianDto = z.object({ id, person: personDto.nullable(), namedAt: instant });
export const guardiansDto = z.object({ guardians: z.array(guardianDto) });
export type GuardiansDto = z.infer<typeof guardiansDto>;
export const nameGuardianInput = z.strictObject({
  username: z
    .string()
    .max(60)
    .transform((name) => name.trim().replace(/^@/, ''))
    .refine((name) => name.length > 0, { error: () => answers.letters.username }),
});
export const guardianIdInput = z.strictObject({ guardianId: id });
