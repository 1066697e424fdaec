import { locale } from '../../text/words.js';

const day: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'long', year: 'numeric' };
const clock: Intl.DateTimeFormatOptions = { hour: '2-digit', minute: '2-digit' };
// Making one takes longer than using it a hundred times.
const made = new Map<string, Intl.DateTimeFormat>();

function format(at: number, what: Intl.DateTimeFormatOptions, timeZone?: 'UTC'): string {
  const key = `${locale} ${what.hour} ${timeZone}`;
  const known = made.get(key) ?? new Intl.DateTimeFormat(locale, { ...what, timeZone });
  made.set(key, known);
  return known.format(at);
}

/** "7 May 2024", in the reader's zone unless told otherwise. @param at milliseconds since 1970 */
export function formatDay(at: number, timeZone?: 'UTC'): string {
  return format(at, day, timeZone);
}

/** "14:02" */
export function formatClock(at: number, timeZone?: 'UTC'): string {
  return format(at, clock, timeZone);
}

/** "7 May 2024, 10:42 UTC": the same words on every server. The parts are joined here, not by each runtime's taste. */
export function formatInstant(at: number): string {
  return `${formatDay(at, 'UTC')}, ${formatClock(at, 'UTC')} UTC`;
}

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;
/** From here on a date says more than a number of days. */
const DAYS_IN_WORDS = 7;

/** "now", "3 minutes ago", "yesterday"; after a week the day itself. In the reader's zone. */
export function formatAgo(at: number, now: number): string {
  const ago = Math.max(0, now - at);
  const words = agoWords();
  if (ago < MINUTE_MS) return words.format(0, 'second');
  if (ago < 60 * MINUTE_MS) return words.format(-Math.floor(ago / MINUTE_MS), 'minute');
  if (ago < DAY_MS) return words.format(-Math.floor(ago / 60 / MINUTE_MS), 'hour');
  const days = Math.round((midnight(now) - midnight(at)) / DAY_MS);
  return days < DAYS_IN_WORDS ? words.format(-days, 'day') : formatDay(at);
}

let ago: { locale: string; words: Intl.RelativeTimeFormat } | undefined;

function agoWords(): Intl.RelativeTimeFormat {
  if (ago?.locale !== locale)
    ago = { locale, words: new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }) };
  return ago.words;
}

function midnight(at: number): number {
  return new Date(at).setHours(0, 0, 0, 0);
}
