import { count } from './count.js';

/** Eine Zeitspanne in Worten, aufgerundet; für den Dativ. */
export function span(seconds: number): string {
  if (seconds < 60) return count(seconds, { one: '# Sekunde', other: '# Sekunden' });
  if (seconds < 3_600) return count(Math.ceil(seconds / 60), { one: '# Minute', other: '# Minuten' });
  return count(Math.ceil(seconds / 3_600), { one: '# Stunde', other: '# Stunden' });
}
