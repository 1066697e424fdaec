import { stretchesOf } from './stretches.js';
import type { Timers } from './timers.js';

/** Marks wait this long for each other. */
export const GATHER_MS = 1_500;
/** As many stretches as one command takes. */
const MOST = 100;

export type Sent = 'done' | 'later' | 'never';

/**
 * Sends what was seen, in batches, until it has arrived. What could not be sent is kept, and begins the next visit.
 * @param options.send `later`: no way or no answer; `never`: refused, so it is let go
 */
export function createMarks(options: {
  timers: Timers;
  /** How long to wait before attempt number `attempt`. */
  backoff(attempt: number, random: number): number;
  store: { load(): string | null; save(text: string | null): void };
  send(ranges: [number, number][]): Promise<Sent>;
}) {
  const { timers, store, send } = options;
  const waiting = new Set<number>(JSON.parse(store.load() ?? '[]') as number[]);
  const done = new Set<number>();
  let tries = 0;
  let isPlanned = false;
  let isSending = false;
  let stopAt = Number.POSITIVE_INFINITY;

  const keep = () => store.save(waiting.size ? JSON.stringify([...waiting]) : null);
  const plan = (ms: number) => {
    if (isPlanned || waiting.size === 0) return;
    isPlanned = true;
    timers.after(ms, () => {
      isPlanned = false;
      void flush();
    });
  };

  async function flush(): Promise<void> {
    if (isSending || waiting.size === 0) return;
    isSending = true;
    const batch = stretchesOf(waiting).slice(0, MOST);
    const sent = await send(batch).catch((): Sent => 'later');
    isSending = false;
    if (sent === 'later') return plan(options.backoff(tries++, timers.random()));
    tries = 0;
    for (const [from, to] of batch) for (let n = from; n <= to; n++) waiting.delete(n);
    keep();
    plan(GATHER_MS);
  }

  plan(0);
  return {
    seen(number: number): void {
      if (number >= stopAt || done.has(number)) return;
      done.add(number);
      waiting.add(number);
      keep();
      plan(GATHER_MS);
    },
    /** Whether it was on screen in this visit. */
    has: (number: number) => done.has(number),
    /** It says something else now: to be seen again. */
    again: (number: number) => void done.delete(number),
    /** The person wants these unread: being looked at does not count any more until they come back. */
    stopFrom(number: number): void {
      stopAt = Math.min(stopAt, number);
      for (const one of [...waiting]) if (one >= number) waiting.delete(one);
      keep();
    },
    /** What has not arrived yet. */
    waiting: () => stretchesOf(waiting).slice(0, MOST),
    wake: () => void flush(),
  };
}
