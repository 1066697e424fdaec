import { formatClock, formatDay } from '../views/format-time.js';

/** Hours and minutes where the reader is, e.g. 14:02. */
export function localClock(at: number): string {
  return formatClock(at);
}

/**
 * Writes times in UTC in the reader's own zone; the full time stays as the title. Days without a time stay as they are.
 * Only the characters of the text change, so whoever rendered the element still knows its nodes.
 */
export function localiseTimes(within: ParentNode): void {
  for (const time of within.querySelectorAll('time')) {
    const text = time.firstChild;
    if (!(text instanceof Text) || !text.data.endsWith(' UTC')) continue;
    const at = Date.parse(time.dateTime);
    if (Number.isNaN(at)) continue;
    time.title = text.data;
    text.data = `${formatDay(at)}, ${formatClock(at)}`;
  }
}
