const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** How long a sign-in lasts. docs/accounts.md says the same in words. */
export const lifetimes = {
  /** A browser's session ends after this long without use ... */
  sessionIdle: 12 * HOUR,
  /** ... and after this long in any case. */
  sessionAtMost: 14 * DAY,
  day: DAY,
  /** A program's token, from its making, unless its maker says otherwise. */
  token: 90 * DAY,
  /** A remembered device, from its last use ... */
  deviceIdle: 30 * DAY,
  /** ... and in any case. */
  deviceAtMost: 180 * DAY,
  /** The half before the last change still works for tabs that opened together. */
  rotationGrace: MINUTE,
  /** Last use is written down no more often than this. */
  touchEvery: MINUTE,
};

/** The earlier of "so long from now" and "so long from the beginning". */
export function expiry(now: Date, bornAt: Date, idle: number, atMost: number): Date {
  return new Date(Math.min(now.getTime() + idle, bornAt.getTime() + atMost));
}
