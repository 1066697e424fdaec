/** The time zone in which times are told now, as the IANA calls it. A live binding, as the words are. */
export let zone = 'UTC';

/**
 * Tells times in a zone while `work` runs, which must be synchronous: rendering a page, filling a mail.
 * @param wanted a zone that `isZone` knows
 */
export function inZone<T>(wanted: string, work: () => T): T {
  const before = zone;
  zone = wanted;
  try {
    return work();
  } finally {
    zone = before;
  }
}

/** From now on, for a page that is one reader's own. */
export function stayInZone(wanted: string): void {
  zone = wanted;
}

/** Whether this runtime can tell times there. */
export function isZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

// Making one takes longer than using it a hundred times.
const made = new Map<string, Intl.DateTimeFormat>();

/** How the zone is called at that moment: "UTC", "CET", "GMT-5". */
export function zoneName(at: number, locale: string): string {
  if (zone === 'UTC') return zone;
  const key = `${locale} ${zone}`;
  const known = made.get(key);
  const format =
    known ?? new Intl.DateTimeFormat(locale, { timeZone: zone, timeZoneName: 'short', hour: 'numeric' });
  if (!known) made.set(key, format);
  return format.formatToParts(at).find(({ type }) => type === 'timeZoneName')?.value ?? zone;
}

/** "22 November 2026 at 10:42" and "UTC", for a text that joins them. @param at ISO 8601 */
export function zonedMoment(at: string, locale: string): [string, string] {
  const format = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short', timeZone: zone });
  return [format.format(new Date(at)), zoneName(Date.parse(at), locale)];
}
