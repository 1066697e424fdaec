import { z } from 'zod';
import { answers } from '../text/words.js';
import { email } from './accounts.js';
import { line, prose } from './primitives.js';

export const FEEDBACK_LIMITS = { goal: 300, message: 5_000, page: 300, work: 100 } as const;
export const FEEDBACK_PER_PAGE = 10;
/** Feedback goes after this many days. */
export const FEEDBACK_DAYS = 365;

/** Whether somebody found what they came for. */
export const foundAnswers = ['yes', 'partly', 'no'] as const;
const found = z.enum(foundAnswers, { error: () => answers.feedback.found });

export const sendFeedbackInput = z.strictObject({
  /** What the person came to do. */
  goal: line('goal', FEEDBACK_LIMITS.goal, 0).default(''),
  found: found.optional(),
  message: prose('feedback', FEEDBACK_LIMITS.message),
  /** The page it is about: mostly a path of this site, but whatever the person wrote. */
  page: line('page', FEEDBACK_LIMITS.page, 0).default(''),
  organisation: line('organisation', FEEDBACK_LIMITS.work, 0).default(''),
  role: line('role', FEEDBACK_LIMITS.work, 0).default(''),
  /** Only to answer, or to ask for help. */
  email: email.optional(),
});
export type SendFeedbackInput = z.infer<typeof sendFeedbackInput>;
export const feedbackSentDto = z.object({});

/** Counts up with what arrives, and says nothing of when in the day it did. */
const number = z.number().int().min(1).max(2_147_483_647);
export const listFeedbackInput = z.strictObject({
  /** Feedback that came before this one. */
  before: number.optional(),
});
export const deleteFeedbackInput = z.strictObject({ number });
export const feedbackDeletedDto = z.object({});

/** What somebody sent, and nothing about who it was. */
export const feedbackDto = z.object({
  number,
  /** The day it came, in UTC. */
  receivedOn: z.iso.date(),
  goal: z.string().nullable(),
  found: z.enum(foundAnswers).nullable(),
  message: z.string(),
  page: z.string().nullable(),
  organisation: z.string().nullable(),
  role: z.string().nullable(),
  /** Given by the person, only to be answered or asked for help. */
  email: z.string().nullable(),
});
export type FeedbackDto = z.infer<typeof feedbackDto>;

export const feedbackListDto = z.object({
  feedback: z.array(feedbackDto),
  /** The `before` of the next page; null on the last. */
  older: number.nullable(),
});
export type FeedbackListDto = z.infer<typeof feedbackListDto>;
