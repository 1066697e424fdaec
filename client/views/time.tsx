const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** "7 May 2024, 10:42 UTC": the same words on every server and in every browser. */
export function formatInstant(iso: string): string {
  const at = new Date(iso);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${formatDay(iso)}, ${two(at.getUTCHours())}:${two(at.getUTCMinutes())} UTC`;
}

/** "7 May 2024" */
export function formatDay(iso: string): string {
  const at = new Date(iso);
  return `${at.getUTCDate()} ${months[at.getUTCMonth()]} ${at.getUTCFullYear()}`;
}

interface Props {
  /** ISO 8601 */
  at: string;
  day?: boolean;
}

/** An instant in words, and for programs. */
export function Time({ at, day }: Props) {
  return <time dateTime={at}>{day ? formatDay(at) : formatInstant(at)}</time>;
}
