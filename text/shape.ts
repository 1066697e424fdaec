import type { answers } from './en/answers/index.js';
import type { late } from './en/late/index.js';
import type { live } from './en/live/index.js';
import type { page } from './en/page/index.js';

/** English is the measure: a language that lacks one of its words does not compile. */
export type PageWords = typeof page;
export type LiveWords = typeof live;
export type LateWords = typeof late;
export type AnswerWords = typeof answers;
