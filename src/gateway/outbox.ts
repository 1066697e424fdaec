import { limits } from './options.js';

/** Time as the gate may use it: given from outside, so that a simulation decides what the clock says. */
export interface Pace {
  /** Milliseconds since some moment. */
  now(): number;
  /** Calls `run` once after `ms`; the answer calls it off. */
  after(ms: number, run: () => void): () => void;
}

export const realPace: Pace = {
  now: () => performance.now(),
  after(ms, run) {
    const timer = setTimeout(run, ms);
    return () => clearTimeout(timer);
  },
};

/**
 * Gathers messages for one room: alone, a message goes out at once; in a burst, all of some milliseconds
 * go as one array, which is one frame per reader instead of one per message (measured: five times the rate).
 */
export class Outbox<M> {
  private waiting: M[] = [];
  private lastFlush = Number.NEGATIVE_INFINITY;
  private cancel: (() => void) | null = null;

  constructor(
    private readonly send: (messages: M[]) => void,
    private readonly pace: Pace,
    /** Whether what went before is still on its way: what comes meanwhile goes together, or it would pile up. */
    private readonly isBusy: () => boolean,
  ) {}

  add(message: M): void {
    this.waiting.push(message);
    if (this.cancel) return;
    const wait = this.lastFlush + limits.coalesceMs - this.pace.now();
    if (wait <= 0 && !this.isBusy()) this.flush();
    else this.plan(Math.max(wait, 1));
  }

  private plan(ms: number): void {
    this.cancel = this.pace.after(ms, () => {
      if (this.isBusy()) this.plan(limits.coalesceMs);
      else this.flush();
    });
  }

  /** Sends what waits, now. */
  flush(): void {
    this.cancel?.();
    this.cancel = null;
    if (this.waiting.length === 0) return;
    const messages = this.waiting;
    this.waiting = [];
    this.lastFlush = this.pace.now();
    this.send(messages);
  }
}
