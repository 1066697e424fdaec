import { page } from '../../text/words.js';
import type { ErrorPageProps } from './props.js';

/** The refusal's own sentence where there is one, and for how long to wait where that is known. */
export function textOf({ status, message, retryAfterSeconds }: ErrorPageProps): string[] {
  const wait = retryAfterSeconds === undefined ? [] : [waitOf(retryAfterSeconds)];
  return [message ?? page.errors.texts[status], ...wait];
}

/** Seconds up to a minute and a half, then minutes: rounded up, so that waiting is enough. */
export function waitOf(seconds: number): string {
  const { waitSeconds, waitMinutes } = page.errors;
  return seconds < 90 ? waitSeconds(Math.max(1, Math.ceil(seconds))) : waitMinutes(Math.ceil(seconds / 60));
}
