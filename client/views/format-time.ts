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
