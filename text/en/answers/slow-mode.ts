import { span } from '../span.js';

/** Slow mode. */
export const slowMode = {
  choose: 'Choose how often each person can post.',
  wait: (seconds: number, wait: number) =>
    `Slow mode: each person can post once in ${span(seconds)} here. Your next turn is in ${span(wait)}.`,
};
