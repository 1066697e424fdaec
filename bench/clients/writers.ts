import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { type Connection, Refused } from './connection.js';
import { openMany } from './open-many.js';
import type { Target } from './target.js';

/** 276 characters, as long as the post that the neighbours were measured with (docs/performance.md). */
const text =
  'Has anyone changed the order of the morning round, and did it give you time for the new referrals? '
    .repeat(3)
    .slice(0, 276);

/** A client asks again this much later, as often as this, when the server could not do it just now. */
const RETRY_MS = 250;
const TRIES = 40;

export interface Posted {
  number: number;
  sentAt: number;
  ackedAt: number;
}

/** People who write, each over a connection of his own that watches nothing. */
export class Writers {
  private turn = 0;
  /** How often a post was sent again. */
  again = 0;

  private constructor(
    private readonly connections: Connection[],
    private readonly threadId: string,
  ) {}

  static async gather(target: Target, count: number): Promise<Writers> {
    return new Writers(await openMany({ ...target, otherUrls: [] }, count), target.thread.threadId);
  }

  /** The next writer in turn posts. @returns once it is acknowledged: with Convene, on disk */
  async post(): Promise<Posted> {
    const connection = this.connections[this.turn++ % this.connections.length]!;
    const sentAt = performance.now();
    const clientKey = randomUUID();
    const { post } = await this.send(connection, { threadId: this.threadId, body: text, clientKey }, TRIES);
    return { number: post.number, sentAt, ackedAt: performance.now() };
  }

  /** With the same key each time, as a browser does it: however often it is sent, it is one post. */
  private async send(
    connection: Connection,
    input: object,
    tries: number,
  ): Promise<{ post: { number: number } }> {
    try {
      return await connection.call('thread:reply', input);
    } catch (error) {
      if (!(error instanceof Refused) || error.code !== 'unavailable' || tries === 1) throw error;
      this.again++;
      await wait(RETRY_MS);
      return this.send(connection, input, tries - 1);
    }
  }

  async leave(): Promise<void> {
    await Promise.all(this.connections.map((connection) => connection.close()));
  }
}
