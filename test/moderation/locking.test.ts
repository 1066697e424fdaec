import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { query } from '../../src/database/index.js';
import { createFeed } from '../../src/feed/index.js';
import { replyToThread } from '../../src/forums/index.js';
import type { Services } from '../../src/kernel/index.js';
import { silentLogger } from '../../src/lib/logger.js';
import { lockThread } from '../../src/moderation/index.js';
import { buildForum, buildMember, buildServices, buildThread, run } from '../factories/world.js';
import { type TestDatabase, testDatabase } from '../helpers/database.js';
import { hold, waiting } from '../helpers/locks.js';

let database: TestDatabase;
/** Processes of their own: each has one write of a forum under way, the others queue. */
let one: Services;
let two: Services;
let third: Services;

beforeAll(async () => {
  database = await testDatabase(16);
  one = buildServices(database.db);
  two = { ...one, feed: createFeed(silentLogger) };
  third = { ...one, feed: createFeed(silentLogger) };
});
afterAll(() => database.close());

describe('a thread that is locked while a hundred replies are on their way (J06)', () => {
  it('has every reply that was acknowledged, and none ordered after the lock', async () => {
    const world = await buildForum(one);
    const writers = await Promise.all([1, 2, 3, 4].map(() => buildMember(one, world)));
    const { thread } = await buildThread(one, world);
    const threadId = thread.id;
    const numbers: number[] = [];
    const refusals: string[] = [];
    const fifty = (from: number) =>
      Array.from({ length: 50 }, (_, n) =>
        run(n % 2 ? one : two, replyToThread, writers[n % 4]!, {
          threadId,
          body: `Reply ${from + n}`,
          clientKey: randomUUID(),
        }).then(
          ({ seq }) => {
            numbers.push(seq);
          },
          (error: { extras?: { reason?: string } }) => {
            refusals.push(error.extras?.reason ?? String(error));
          },
        ),
      );
    // Both processes have replies that wait for the thread; then the lock waits for it; then more replies come.
    const release = await hold(database, 'select from threads where id = $1 for update', [threadId]);
    const early = fifty(0);
    await waiting(database, 2);
    const locking = run(third, lockThread, world.admin, { threadId, isLocked: true, reason: 'Enough' });
    await waiting(database, 3);
    const late = fifty(50);
    await release();
    const locked = await locking;
    await Promise.all([...early, ...late]);

    expect(numbers.length + refusals.length).toBe(100);
    expect(numbers.length).toBeGreaterThan(0);
    expect(new Set(refusals)).toEqual(new Set(['thread_locked']));
    expect(Math.max(...numbers)).toBeLessThan(locked.seq);
    const [row] = await query<{ posts: number; last: number; head: number }>(
      one.db,
      `select (select count(*)::int from posts where thread_id = t.id) - 1 as posts,
         (select max(changed)::int from posts where thread_id = t.id) as last, t.head::int as head
       from threads t where t.id = $1`,
      [threadId],
    );
    expect(row).toEqual({ posts: numbers.length, last: Math.max(...numbers), head: locked.seq });
  });
});
