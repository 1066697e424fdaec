import { setTimeout as wait } from 'node:timers/promises';
import { Connection } from './connection.js';
import type { Target } from './target.js';

const PATIENCE_MS = 10_000;
const CHANGES = Buffer.from('42["thread:changes",');

/** Visitors who watch a thread, and when something has reached the last of them. */
export class Onlookers {
  private readonly connections: Connection[] = [];
  /** What a frame of changes must contain; none: nobody looks. */
  private wanted: Buffer[] = [];
  private seen = 0;
  private lastAt = 0;

  private constructor() {}

  static async gather({ url, thread }: Target, count: number): Promise<Onlookers> {
    const all = new Onlookers();
    const { threadId, era, epoch, head: after } = thread;
    for (let n = 0; n < count; n++) {
      const connection = await Connection.open(url, { Origin: url });
      connection.onEvent = (frame) => all.look(frame);
      await connection.call('thread:sync', { threadId, era, epoch, after });
      all.connections.push(connection);
    }
    return all;
  }

  /** From now on a frame counts that has all of these. */
  lookFor(...parts: string[]): void {
    this.wanted = parts.map((part) => Buffer.from(part));
    this.seen = 0;
  }

  /** @returns when the last of them had it, by `performance.now()` @throws Error where it does not come */
  async allSaw(): Promise<number> {
    const since = performance.now();
    while (this.seen < this.connections.length) {
      if (performance.now() - since > PATIENCE_MS)
        throw new Error(`${this.seen} of ${this.connections.length} were told.`);
      await wait(1);
    }
    this.wanted = [];
    return this.lastAt;
  }

  private look(frame: Buffer): void {
    if (this.wanted.length === 0 || !frame.subarray(0, CHANGES.length).equals(CHANGES)) return;
    if (!this.wanted.every((part) => frame.includes(part))) return;
    this.seen++;
    this.lastAt = performance.now();
  }
}
