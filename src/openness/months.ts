import { OPEN_MONTHS } from '../../contract/openness.js';

/** The months that can be read, the newest first: those that are over, so that no two readings can be compared. */
export function openMonths(now: Date): string[] {
  return Array.from({ length: OPEN_MONTHS }, (_, ago) =>
    new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - 1 - ago)).toISOString().slice(0, 7),
  );
}

/** Its first moment, and that of the next. */
export function boundsOf(month: string): [Date, Date] {
  const [year, number] = month.split('-').map(Number) as [number, number];
  return [new Date(Date.UTC(year, number - 1)), new Date(Date.UTC(year, number))];
}
