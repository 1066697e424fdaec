import { locale } from '../../text/words.js';
import { zone, zoneName } from '../../text/zone.js';

const day: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'long', year: 'numeric' };
const clock: Intl.DateTimeFormatOptions = { hour: '2-digit', minute: '2-digit' };
// Making one takes longer than using it a hundred times.
const made = new Map<string, Intl.DateTimeFormat>();
/** Of each zone; they write a day as machines read it. */
const days = new Map<string, Intl.DateTimeFormat>();

function format(at: number, what: Intl.DateTimeFormatOptions, timeZone?: string): string {
  const key = `${locale} ${what.hour} ${timeZone}`;
  const known = made.get(key) ?? new Intl.DateTimeFormat(locale, { ...what, timeZone });
  made.set(key, known);
  return known.format(at);
}

/** "7 May 2024", in the browser's zone unless told otherwise. @param at milliseconds since 1970 */
export function formatDay(at: number, timeZone?: string): string {
  return format(at, day, timeZone);
}

/** "14:02" */
export function formatClock(at: number, timeZone?: string): string {
  return format(at, clock, timeZone);
}

/** "7 May 2024, 10:42 UTC", in the zone that is told now. The parts are joined here, not by each runtime's taste. */
export function formatInstant(at: number): string {
  return `${formatDay(at, zone)}, ${formatClock(at, zone)} ${zoneName(at, locale)}`;
}

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;
/** From here on a date says more than a number of days. */
const DAYS_IN_WORDS = 7;

/** "now", "3 minutes ago", "yesterday"; after a week the day itself. In the browser's zone unless told otherwise. */
export function formatAgo(at: number, now: number, timeZone?: string): string {
  const ago = Math.max(0, now - at);
  const words = agoWords();
  if (ago < MINUTE_MS) return words.format(0, 'second');
  if (ago < 60 * MINUTE_MS) return words.format(-Math.floor(ago / MINUTE_MS), 'minute');
  if (ago < DAY_MS) return words.format(-Math.floor(ago / 60 / MINUTE_MS), 'hour');
  const days = Math.round((midnight(now, timeZone) - midnight(at, timeZone)) / DAY_MS);
  return days < DAYS_IN_WORDS ? words.format(-days, 'day') : formatDay(at, timeZone);
}

let ago: { locale: string; words: Intl.RelativeTimeFormat } | undefined;

function agoWords(): Intl.RelativeTimeFormat {
  if (ago?.locale !== locale)
    ago = { locale, words: new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }) };
  return ago.words;
}

/** Of the day that it is there: days of any zone can be counted by it. */
function midnight(at: number, timeZone?: string): number {
  if (timeZone === undefined) return new Date(at).setHours(0, 0, 0, 0);
  const known = days.get(timeZone) ?? new Intl.DateTimeFormat('sv', { dateStyle: 'short', timeZone });
  days.set(timeZone, known);
  return Date.parse(known.format(at));
}
