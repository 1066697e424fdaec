import { z } from 'zod';
import { answers } from '../text/words.js';
import { personDto } from './people.js';
import { attested } from './personal-data/schemas.js';
import { id, instant, line, prose } from './primitives.js';
import { writtenLanguages } from './written-languages.js';

/** Whoever is asked has so many days; no answer is a no. */
export const QUOTE_ANSWER_DAYS = 14;
export const QUOTE_LIMITS = { where: 200, words: 1_000, conditions: 1_000, shown: 100 } as const;

export const quoteAnswers = ['yes', 'conditions', 'no'] as const;
export type QuoteAnswer = (typeof quoteAnswers)[number];

export const askToQuoteInput = z.strictObject({
  postId: id,
  /** Where it is to be published. */
  where: line('place', QUOTE_LIMITS.where),
  /** What of it, and what for. */
  words: prose('message', QUOTE_LIMITS.words),
  attested,
});
export const quoteRequestIdInput = z.strictObject({ requestId: id });
export const answerQuoteInput = z.strictObject({
  requestId: id,
  answer: z.enum(quoteAnswers, { error: () => answers.quoting.choose }),
  /** With the answer that has them, and only with that. */
  conditions: z.union([z.literal(''), prose('message', QUOTE_LIMITS.conditions)]).default(''),
  attested,
});

/** A question whether a post may be quoted, for whoever asked and whoever is asked: names, never an address. */
export const quoteRequestDto = z.object({
  id,
  path: z.string(),
  postId: id,
  postNumber: z.number().int(),
  /** Null: the reader may not read the place any more. */
  threadTitle: z.string().nullable(),
  /** What the title is written in, by itself or by its forum; null: nobody says. */
  titleLanguage: z.enum(writtenLanguages).nullish(),
  /** The version that was asked about, where the reader may read it still. */
  version: z.number().int(),
  isMine: z.boolean(),
  asker: personDto.nullable(),
  /** As the post has it: somebody without a name stays so. */
  author: personDto.nullable(),
  where: z.string(),
  words: z.string(),
  askedAt: instant,
  /** Until when an answer is possible. */
  dueAt: instant,
  answer: z.enum(quoteAnswers).nullable(),
  conditions: z.string().nullable(),
  answeredAt: instant.nullable(),
  /** Nobody answered in time: a no. */
  isLapsed: z.boolean(),
});
export type QuoteRequestDto = z.infer<typeof quoteRequestDto>;
export const quoteRequestsDto = z.object({
  asked: z.array(quoteRequestDto),
  toAnswer: z.array(quoteRequestDto),
});
export type QuoteRequestsDto = z.infer<typeof quoteRequestsDto>;
