import { setTimeout as wait } from 'node:timers/promises';
import type { ThreadSyncAnswer } from '../../contract/feed.js';
import { Connection } from './connection.js';
import { doorOf, type Target } from './target.js';

export interface CameBack {
  /** From the first try until the last had everything. */
  seconds: number;
  /** Of each, in milliseconds. */
  times: number[];
  caught: number;
  /** Who was given something else than what was missed. */
  wrong: number;
  /** Connections that were refused or cut, and tried again. */
  again: number;
}

interface Return {
  target: Target;
  count: number;
  /** So many try at the same moment. */
  atOnce: number;
  /** What each of them missed; none where nobody keeps it. */
  posts: number;
  patienceMs: number;
}

/** A browser tries again after so long, each after another time. */
const RETRY_MS = 100;

/**
 * Everybody connects again, with the cursor from before, and asks for what came meanwhile. Who finds the server away tries
 * until it is there.
 */
export async function comeBack({ target, count, atOnce, posts, patienceMs }: Return): Promise<CameBack> {
  const startedAt = performance.now();
  const end = startedAt + patienceMs;
  const result: CameBack = { seconds: 0, times: [], caught: 0, wrong: 0, again: 0 };
  const connections: Connection[] = [];
  let next = 0;
  const worker = async () => {
    while (next < count && performance.now() < end) {
      const place = next++;
      const beganAt = performance.now();
      const answer = await untilAnswered(target, place, end, connections, () => result.again++);
      if (answer === null) continue;
      result.times.push(performance.now() - beganAt);
      if (hasMissed(answer, target.thread.head, posts)) result.caught++;
      else result.wrong++;
    }
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, count) }, worker));
  result.seconds = (performance.now() - startedAt) / 1_000;
  await Promise.all(connections.map((connection) => connection.close()));
  return result;
}

async function untilAnswered(
  target: Target,
  place: number,
  end: number,
  opened: Connection[],
  again: () => void,
): Promise<ThreadSyncAnswer | null> {
  const { threadId, era, epoch, head } = target.thread;
  while (performance.now() < end) {
    try {
      const { url, headers } = doorOf(target, place);
      const connection = await Connection.open(url, headers);
      opened.push(connection);
      return await connection.call<ThreadSyncAnswer>('thread:sync', { threadId, era, epoch, after: head });
    } catch {
      again();
      await wait(RETRY_MS + Math.random() * RETRY_MS);
    }
  }
  return null;
}

/** Whether the answer follows on from the cursor and has each missed post once, without a hole. */
function hasMissed(answer: ThreadSyncAnswer, after: number, posts: number): boolean {
  if (answer.kind !== 'changes') return false;
  if (posts === 0) return true;
  const { prev, change } = answer.message;
  const numbers = change.posts.map(({ number }) => number);
  return (
    prev <= after &&
    numbers.length === posts &&
    numbers.every((number, at) => number === numbers[0]! + at) &&
    numbers.at(-1) === change.thread.lastNumber
  );
}
