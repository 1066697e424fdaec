import type { ThreadSyncAnswer } from '../../contract/feed.js';
import type { Connection } from './connection.js';
import { Deliveries } from './deliveries.js';
import { Frames } from './frames.js';
import { openMany } from './open-many.js';
import type { Target } from './target.js';
import { Watcher } from './watcher.js';

/** What arrived in one measurement, over all watchers. */
export interface Arrivals {
  deliveries: number;
  lost: number;
  duplicates: number;
  gaps: number;
  /** Different orders of posts among the watchers. */
  orders: number;
}

/** Everybody who watches one thread of one server. */
export class Audience {
  private frames = new Frames();
  private readonly watchers: Watcher[] = [];
  readonly deliveries: Deliveries;

  private constructor(private readonly connections: Connection[]) {
    this.deliveries = new Deliveries(connections.length);
  }

  /** Connects, authorises and joins this many readers, fewer on a busy machine. @throws Error when one is refused */
  static async gather(target: Target, count: number, patienceMs?: number): Promise<Audience> {
    const audience = new Audience(await openMany(target, count, patienceMs));
    await Promise.all(audience.connections.map((connection) => audience.admit(connection, target)));
    return audience;
  }

  get size(): number {
    return this.connections.length;
  }

  /** Starts counting anew. */
  restart(): void {
    this.frames.forget();
    this.deliveries.forget();
    for (const watcher of this.watchers) watcher.restart();
  }

  /** @param posts acknowledged since `restart` */
  arrivals(posts: number): Arrivals {
    const sum = (pick: (watcher: Watcher) => number) =>
      this.watchers.reduce((total, watcher) => total + pick(watcher), 0);
    return {
      deliveries: sum((watcher) => watcher.received),
      lost: sum((watcher) => Math.max(0, posts - watcher.received)),
      duplicates: sum((watcher) => watcher.duplicates),
      gaps: sum((watcher) => watcher.gaps),
      orders: new Set(this.watchers.map((watcher) => watcher.order)).size,
    };
  }

  async leave(): Promise<void> {
    await Promise.all(this.connections.map((connection) => connection.close()));
  }

  private async admit(connection: Connection, { thread }: Target): Promise<void> {
    const { threadId, era, epoch, head } = thread;
    const answer = await connection.call<ThreadSyncAnswer>('thread:sync', {
      threadId,
      era,
      epoch,
      after: head,
    });
    if (answer.kind !== 'changes') throw new Error(`A watcher could not join: ${answer.reason}.`);
    const watcher = new Watcher(answer.message.change.thread.lastNumber, answer.message.seq);
    this.watchers.push(watcher);
    const seen = (number: number) => this.deliveries.arrived(number);
    connection.onEvent = (bytes) => {
      const frame = this.frames.read(watcher.frames, bytes);
      if (frame) watcher.take(frame, seen);
    };
  }
}
