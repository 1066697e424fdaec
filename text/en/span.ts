import { count } from './count.js';

/** A stretch of time in words, rounded up to what people count in. */
export function span(seconds: number): string {
  if (seconds < 60) return count(seconds, { one: '# second', other: '# seconds' });
  if (seconds < 3_600) return count(Math.ceil(seconds / 60), { one: '# minute', other: '# minutes' });
  return count(Math.ceil(seconds / 3_600), { one: '# hour', other: '# hours' });
}
