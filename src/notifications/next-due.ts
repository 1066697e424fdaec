import type { Digest } from '../../contract/notifications.js';

const DAY_MS = 24 * 3_600_000;

/** When the next mail is due: at the time of day of the one before, and not before now. */
export function nextDue(digest: Exclude<Digest, 'never'>, last: Date, now: Date): Date {
  const every = digest === 'daily' ? DAY_MS : 7 * DAY_MS;
  const missed = Math.max(0, Math.floor((now.getTime() - last.getTime()) / every));
  return new Date(last.getTime() + (missed + 1) * every);
}
