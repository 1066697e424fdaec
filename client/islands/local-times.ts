import { isZone, stayInZone } from '../../text/zone.js';
import { formatAgo, formatClock, formatDay, formatInstant } from '../views/format-time.js';

/** Words like "3 minutes ago" are looked at again this often. */
const AGAIN_MS = 30_000;
/** Where something takes the focus next to the time, so that the full time can be shown for it. */
const WORTH_WORDS = 'a, .post-header, .list > li';

/** A whole time as the server writes it: its zone stands after the minutes. */
const WHOLE = /\d:\d\d \S+$/;

const root = document.documentElement;
/** What the reader chose; without it, or where the browser does not know it, the browser's own. */
const chosen = root.dataset.zone;
const zone = chosen !== undefined && isZone(chosen) ? chosen : undefined;
if (zone !== undefined) stayInZone(zone);
let isKept = false;

/** Hours and minutes where the reader is, e.g. 14:02. */
export function localClock(at: number): string {
  return formatClock(at, zone);
}

/**
 * Writes whole times as the reader tells them: how long ago, with the full time in their own zone for hover and focus,
 * and that full time alone where nothing can take the focus. Days without a time stay as they are.
 * Only the characters of the text change, so whoever rendered the element still knows its nodes.
 */
export function localiseTimes(within: ParentNode): void {
  const now = Date.now();
  for (const time of within.querySelectorAll('time')) {
    const text = time.firstChild;
    if (!(text instanceof Text)) continue;
    const at = Date.parse(time.dateTime);
    let words = text.data;
    if (WHOLE.test(words) && at) {
      // A zone that was chosen may be another than where one is: it is named.
      const full = zone === undefined ? `${formatDay(at)}, ${formatClock(at)}` : formatInstant(at);
      if (time.closest(WORTH_WORDS)) time.dataset.full = full;
      else {
        if (words !== full) time.title = words;
        words = full;
      }
    }
    // What is still to come is told by its time.
    if (time.dataset.full) words = at > now + 60_000 ? time.dataset.full : formatAgo(at, now, zone);
    if (text.data !== words) text.data = words;
  }
  if (!isKept) keepTrue();
}

/** Nothing is announced: no live region holds a time that changes by itself. */
function keepTrue(): void {
  isKept = true;
  const again = () => {
    if (!document.hidden) localiseTimes(document);
  };
  setInterval(again, AGAIN_MS);
  addEventListener('visibilitychange', again);
  // Whoever wants to see what a full time covers puts it away, until they go on.
  addEventListener('keydown', ({ key }) => root.toggleAttribute('data-times-away', key === 'Escape'));
  addEventListener('pointerover', () => root.removeAttribute('data-times-away'));
}
