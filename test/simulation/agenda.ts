import type { Timers } from '../../client/state/timers.js';

interface Entry {
  at: number;
  order: number;
  run: () => void;
  isOff: boolean;
}

/** A clock that stands until it is moved: what is due runs in the order of its time, promises settle in between. */
export class Agenda implements Timers {
  private time = 0;
  private orders = 0;
  /** A heap by time, then by order. */
  private readonly heap: Entry[] = [];

  constructor(readonly random: () => number) {}

  now = (): number => this.time;

  after = (ms: number, run: () => void): (() => void) => {
    const entry = { at: this.time + Math.max(0, ms), order: this.orders++, run, isOff: false };
    this.push(entry);
    return () => {
      entry.isOff = true;
    };
  };

  sleep = (ms: number): Promise<void> => new Promise((resolve) => void this.after(ms, resolve));

  async pass(ms: number): Promise<void> {
    const until = this.time + ms;
    await settled();
    for (let next = this.heap[0]; next && next.at <= until; next = this.heap[0]) {
      this.pop();
      if (next.isOff) continue;
      this.time = Math.max(this.time, next.at);
      next.run();
      await settled();
    }
    this.time = until;
  }

  private push(entry: Entry): void {
    const { heap } = this;
    let at = heap.push(entry) - 1;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (isBefore(heap[parent]!, entry)) break;
      heap[at] = heap[parent]!;
      at = parent;
    }
    heap[at] = entry;
  }

  private pop(): void {
    const { heap } = this;
    const last = heap.pop()!;
    if (heap.length === 0) return;
    let at = 0;
    for (;;) {
      let child = 2 * at + 1;
      if (child >= heap.length) break;
      if (child + 1 < heap.length && isBefore(heap[child + 1]!, heap[child]!)) child++;
      if (isBefore(last, heap[child]!)) break;
      heap[at] = heap[child]!;
      at = child;
    }
    heap[at] = last;
  }
}

const isBefore = (a: Entry, b: Entry) => a.at < b.at || (a.at === b.at && a.order < b.order);

/** Lets every promise that can settle do so: a macrotask would be slower by a hundred times. */
async function settled(): Promise<void> {
  for (let turn = 0; turn < 10; turn++) await null;
}
