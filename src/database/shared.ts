import { setImmediate as endOfTurn } from 'node:timers/promises';
import type { Database } from './database.js';

interface Turns<T> {
  /** Under way. */
  now: Promise<T> | null;
  /** Not begun yet: for whoever asks meanwhile. */
  next: Promise<T> | null;
}

/**
 * A read whose answer is the same for all who ask the same: one at a time for a question, and nobody is answered by one that
 * began before he asked, so an answer is never older than its question. One that fails, fails for those who shared it.
 * @param read its answer is given to many: nobody changes it
 */
export function shared<A extends readonly unknown[], T>(
  read: (db: Database, ...question: A) => Promise<T>,
): (db: Database, ...question: A) => Promise<T> {
  const kept = new WeakMap<Database, Map<string, Turns<T>>>();

  async function begin(turns: Turns<T>): Promise<void> {
    // What comes in with it, in this turn of the loop, goes together.
    await (turns.now?.catch(() => undefined) ?? endOfTurn());
    turns.now = turns.next;
    turns.next = null;
  }

  return (db, ...question) => {
    const all = kept.get(db) ?? new Map<string, Turns<T>>();
    kept.set(db, all);
    const key = JSON.stringify(question);
    const turns = all.get(key) ?? { now: null, next: null };
    all.set(key, turns);
    turns.next ??= begin(turns)
      .then(() => read(db, ...question))
      .finally(() => {
        turns.now = null;
        if (!turns.next) all.delete(key);
      });
    return turns.next;
  };
}
