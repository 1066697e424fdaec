import { randomUUID } from 'node:crypto';
import type { Connection } from './connection.js';
import { openMany } from './open-many.js';
import type { Target } from './target.js';

/** 276 characters, as long as the post that the neighbours were measured with (docs/performance.md). */
const text =
  'Has anyone changed the order of the morning round, and did it give you time for the new referrals? '
    .repeat(3)
    .slice(0, 276);

export interface Posted {
  number: number;
  sentAt: number;
  ackedAt: number;
}

/** People who write, each over a connection of his own that watches nothing. */
export class Writers {
  private turn = 0;

  private constructor(
    private readonly connections: Connection[],
    private readonly threadId: string,
  ) {}

  static async gather(target: Target, count: number): Promise<Writers> {
    return new Writers(await openMany(target, count), target.thread.threadId);
  }

  /** The next writer in turn posts. @returns once it is acknowledged: with Convene, on disk */
  async post(): Promise<Posted> {
    const connection = this.connections[this.turn++ % this.connections.length]!;
    const sentAt = performance.now();
    const { post } = await connection.call<{ post: { number: number } }>('thread:reply', {
      threadId: this.threadId,
      body: text,
      clientKey: randomUUID(),
    });
    return { number: post.number, sentAt, ackedAt: performance.now() };
  }

  async leave(): Promise<void> {
    await Promise.all(this.connections.map((connection) => connection.close()));
  }
}
