import type { Timers } from '../../../client/state/timers.js';

/** A clock that stands until it is moved; what is due runs in the order of its time. */
export class VirtualTimers implements Timers {
  private time = 0;
  private planned: { at: number; order: number; run: () => void }[] = [];
  private orders = 0;

  constructor(private readonly randoms: () => number = () => 0.5) {}

  now = () => this.time;
  random = () => this.randoms();
  after = (ms: number, run: () => void) => {
    const entry = { at: this.time + ms, order: this.orders++, run };
    this.planned.push(entry);
    return () => {
      this.planned = this.planned.filter((one) => one !== entry);
    };
  };

  get isIdle(): boolean {
    return this.planned.length === 0;
  }

  /** Moves on by `ms`, running everything due and letting promises settle after each. */
  async pass(ms: number): Promise<void> {
    const until = this.time + ms;
    await settled();
    for (;;) {
      const next = this.planned
        .filter((one) => one.at <= until)
        .sort((a, b) => a.at - b.at || a.order - b.order)[0];
      if (next === undefined) break;
      this.planned = this.planned.filter((one) => one !== next);
      this.time = Math.max(this.time, next.at);
      next.run();
      await settled();
    }
    this.time = until;
  }
}

/** Lets every promise that can settle do so. */
export async function settled(): Promise<void> {
  for (let turn = 0; turn < 12; turn += 1) await Promise.resolve();
}
