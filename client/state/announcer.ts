import { live } from '../../text/words.js';
import type { Timers } from './timers.js';

/** At most one announcement in this time: a reader's screen reader must not be talked over. */
export const ANNOUNCE_EVERY_MS = 5_000;

/** What can be announced politely, as counts only. */
export type Countable = 'reply' | 'edit' | 'removal' | 'thread';

/** "3 new replies, 1 reply removed". Empty where there is nothing to say. */
export function countWords(counts: ReadonlyMap<Countable, number>): string {
  return [...counts]
    .filter(([, count]) => count > 0)
    .map(([what, count]) => live.status.news[what](count))
    .join(', ');
}

/** Gathers what happened and says it in one go, the first time at once, then at most every five seconds. */
export function createAnnouncer(timers: Timers, say: (text: string) => void) {
  const counts = new Map<Countable, number>();
  let quietUntil = 0;
  let isPlanned = false;

  const flush = () => {
    isPlanned = false;
    const text = countWords(counts);
    counts.clear();
    if (text === '') return;
    quietUntil = timers.now() + ANNOUNCE_EVERY_MS;
    say(text);
  };
  return {
    add(what: Countable, count = 1): void {
      if (count <= 0) return;
      counts.set(what, (counts.get(what) ?? 0) + count);
      if (isPlanned) return;
      isPlanned = true;
      timers.after(Math.max(0, quietUntil - timers.now()), flush);
    },
  };
}
