import { zone } from '../../text/zone.js';
import { formatDay, formatInstant } from './format-time.js';

interface Props {
  /** ISO 8601 */
  at: string;
  day?: boolean;
}

/** As long as a day without a time, which is the same day everywhere. */
const DAY_LENGTH = 'yyyy-mm-dd'.length;

/** An instant in words, and for programs. */
export function Time({ at, day }: Props) {
  const ms = Date.parse(at);
  const there = at.length > DAY_LENGTH ? zone : 'UTC';
  return <time dateTime={at}>{day ? formatDay(ms, there) : formatInstant(ms)}</time>;
}
