import { SMALLEST_SHOWN } from '../../../contract/openness.js';

const most = SMALLEST_SHOWN - 1;

export const isSmall = (n: number): boolean => n > 0 && n < SMALLEST_SHOWN;

/** What one network says of one number. */
export const shownOf = (n: number): number | null => (isSmall(n) ? null : n);

/**
 * What the site says of a number that its networks say each of their part. With all that is shown taken away from it, what
 * is left is the sum of the hidden parts, each of them from 1 to 4: none of those may be known better than to three numbers.
 * @param parts of every network, and of what is in none
 */
export function siteShownOf(parts: number[]): number | null {
  const total = sum(parts);
  if (isSmall(total)) return null;
  const hidden = parts.filter(isSmall);
  if (hidden.length === 0) return total;
  const left = sum(hidden);
  const least = Math.max(1, left - most * (hidden.length - 1));
  const greatest = Math.min(most, left - (hidden.length - 1));
  return greatest - least >= 2 ? total : null;
}

/** The sum of a list is said where every part of it is: otherwise it is one more way to what is hidden. */
export function totalOf(rows: { count: number | null }[]): number | null {
  return rows.some(({ count }) => count === null) ? null : sum(rows.map(({ count }) => count!));
}

const sum = (numbers: number[]): number => numbers.reduce((a, b) => a + b, 0);
