import type { Logger } from '../lib/logger.js';
import type { Committed, CommittedListener } from './committed.js';
import { type Batcher, Lanes } from './lanes.js';

/** The process's side of the change feed: the order of its writes, and who hears of them. */
export interface Feed {
  /** Runs a write alone in its forum and announces what it committed. */
  write<T>(forumId: string, work: () => Promise<Written<T>>): Promise<T>;
  /** Puts `input` into the forum's next batch. The batcher announces by its own `announce`. */
  batched<I, O>(forumId: string, batcher: Batcher<I, O>, input: I): Promise<O>;
  /** Hands committed changes to the listeners. Call only after the commit. */
  announce(committed: Committed): void;
  /** @returns a function that ends the listening */
  onCommitted(listener: CommittedListener): () => void;
  /** Writes that wait for their turn. */
  waiting(): number;
}

/** A write's answer, and what it committed (one entry per forum; none where nothing changed). */
export interface Written<T> {
  result: T;
  committed: Committed[];
}

export function createFeed(log: Logger): Feed {
  const lanes = new Lanes();
  const listeners = new Set<CommittedListener>();

  function announce(committed: Committed): void {
    for (const listener of listeners) {
      try {
        listener(committed);
      } catch (error) {
        // A hint that fails costs time, never truth: gates heal from the database.
        log.error({ err: error, forum: committed.forum, seq: committed.seq }, 'feed listener failed');
      }
    }
  }

  return {
    announce,
    async write(forumId, work) {
      // Announced inside the lane: this process's gate hears the numbers in their order.
      return lanes.alone(forumId, async () => {
        const { result, committed } = await work();
        for (const entry of committed) announce(entry);
        return result;
      });
    },
    batched: (forumId, batcher, input) => lanes.batched(forumId, batcher, input),
    waiting: () => lanes.waiting,
    onCommitted(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
