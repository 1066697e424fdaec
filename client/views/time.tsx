import { formatDay, formatInstant } from './format-time.js';

interface Props {
  /** ISO 8601 */
  at: string;
  day?: boolean;
}

/** An instant in words, and for programs. */
export function Time({ at, day }: Props) {
  const ms = Date.parse(at);
  return <time dateTime={at}>{day ? formatDay(ms, 'UTC') : formatInstant(ms)}</time>;
}
