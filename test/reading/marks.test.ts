import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { stretchesOf } from '../../client/state/stretches.js';
import type { ForumReadingDto, ThreadReadingDto, UnreadDto } from '../../contract/reading.js';
import { query } from '../../src/database/index.js';
import { deletePost } from '../../src/forums/index.js';
import type { Services, SignedIn } from '../../src/kernel/index.js';
import { removePost, restorePost } from '../../src/moderation/index.js';
import {
  markForumRead,
  markNetworkRead,
  markSeen,
  markUnreadFrom,
  readForumReading,
  readThreadReading,
  readUnread,
} from '../../src/reading/index.js';
import {
  buildForum,
  buildMember,
  buildPerson,
  buildReply,
  buildServices,
  buildThread,
  type ForumWorld,
  run,
} from '../factories/world.js';
import { type TestDatabase, testDatabase } from '../helpers/database.js';

let database: TestDatabase;
let services: Services;
beforeAll(async () => {
  database = await testDatabase();
  services = buildServices(database.db);
});
afterAll(() => database.close());

const readingOf = (actor: SignedIn, threadId: string) =>
  run(services, readThreadReading, actor, { threadId }) as Promise<ThreadReadingDto>;
const forumOf = (actor: SignedIn, forumId: string) =>
  run(services, readForumReading, actor, { forumId }) as Promise<ForumReadingDto>;
const totalOf = async (actor: SignedIn) => ((await run(services, readUnread, actor, {})) as UnreadDto).total;
const see = (actor: SignedIn, threadId: string, ...ranges: [number, number][]) =>
  run(services, markSeen, actor, { threadId, ranges });

async function threadOf(world: ForumWorld, replies: number) {
  const { thread } = await buildThread(services, world);
  for (let n = 0; n < replies; n++) await buildReply(services, thread.id, world.admin);
  return thread;
}

describe('what is unread', () => {
  it('is nothing old for a new member, and everything that comes after', async () => {
    const world = await buildForum(services);
    const thread = await threadOf(world, 3);
    const reader = await buildMember(services, world);
    expect(await readingOf(reader, thread.id)).toMatchObject({ firstUnread: null, unread: 0 });
    await buildReply(services, thread.id, world.admin);
    expect(await readingOf(reader, thread.id)).toMatchObject({ firstUnread: 5, unread: 1 });
    expect(await totalOf(reader)).toBe(1);
    // One's own words are no news.
    await buildReply(services, thread.id, reader);
    expect(await totalOf(reader)).toBe(1);
  });

  it('is not what was jumped over', async () => {
    const world = await buildForum(services);
    const reader = await buildMember(services, world);
    const thread = await threadOf(world, 9);
    await see(reader, thread.id, [8, 10]);
    expect(await readingOf(reader, thread.id)).toMatchObject({ firstUnread: 1, unread: 7 });
    await see(reader, thread.id, [1, 5]);
    expect(await readingOf(reader, thread.id)).toMatchObject({ firstUnread: 6, unread: 2 });
  });

  it('is no post that was taken away', async () => {
    const world = await buildForum(services);
    const reader = await buildMember(services, world);
    const { thread, post } = await buildThread(services, world);
    const second = await buildReply(services, thread.id, world.admin);
    await run(services, removePost, world.admin, { postId: second.post.id, reason: 'Off topic.' }).catch(() =>
      run(services, deletePost, world.admin, { postId: second.post.id }),
    );
    expect(await readingOf(reader, thread.id)).toMatchObject({ firstUnread: 1, unread: 1 });
    expect(post.number).toBe(1);
  });

  it('is every post again from where one says so, the old ones too, until they are seen', async () => {
    const world = await buildForum(services);
    const thread = await threadOf(world, 5);
    const reader = await buildMember(services, world);
    await run(services, markUnreadFrom, reader, { threadId: thread.id, number: 3 });
    expect(await readingOf(reader, thread.id)).toMatchObject({ firstUnread: 3, unread: 4 });
    expect((await forumOf(reader, world.forum.id)).threads).toEqual([{ threadId: thread.id, unread: 4 }]);
    await see(reader, thread.id, [3, 6]);
    expect(await totalOf(reader)).toBe(0);
    await expect(run(services, markUnreadFrom, reader, { threadId: thread.id, number: 7 })).rejects.toThrow();
  });

  it('is nothing after "mark all as read", and what it was after the undo', async () => {
    const world = await buildForum(services);
    const reader = await buildMember(services, world);
    const thread = await threadOf(world, 3);
    const other = await buildForum(services, { within: world, access: 'members' });
    await threadOf(other, 0);
    await see(reader, thread.id, [2, 2]);
    await run(services, markUnreadFrom, reader, { threadId: thread.id, number: 4 });
    expect(await totalOf(reader)).toBe(4);
    await run(services, markForumRead, reader, { forumId: world.forum.id });
    expect(await totalOf(reader)).toBe(1);
    expect((await forumOf(reader, world.forum.id)).undoUntil).not.toBeNull();
    await run(services, markForumRead, reader, { forumId: world.forum.id, undo: true });
    expect(await totalOf(reader)).toBe(4);
    expect((await forumOf(reader, world.forum.id)).undoUntil).toBeNull();
    await run(services, markNetworkRead, reader, { networkId: world.network.id });
    expect(await totalOf(reader)).toBe(0);
    await run(services, markNetworkRead, reader, { networkId: world.network.id, undo: true });
    expect(await totalOf(reader)).toBe(4);
  });

  it('stops counting at a hundred', async () => {
    const world = await buildForum(services);
    const reader = await buildMember(services, world);
    const thread = await threadOf(world, 120);
    expect((await readingOf(reader, thread.id)).unread).toBe(100);
    expect((await forumOf(reader, world.forum.id)).threads).toEqual([{ threadId: thread.id, unread: 100 }]);
    expect(await totalOf(reader)).toBe(100);
    await see(reader, thread.id, [1, 121]);
    expect(await totalOf(reader)).toBe(0);
    // Whoever has read everything has a new baseline: there is nothing to look through next time.
    const [row] = await query<{ behind: number }>(
      services.db,
      `select h.head - r.baseline as behind from forum_reads r join forum_heads h on h.forum_id = r.forum_id
       where r.account_id = $1`,
      [reader.accountId],
    );
    expect(row!.behind).toBe(0);
  });

  it('is kept for people who are no members from their first reading on', async () => {
    const world = await buildForum(services);
    const reader = await buildPerson(services);
    const thread = await threadOf(world, 2);
    expect((await readingOf(reader, thread.id)).unread).toBe(0);
    await see(reader, thread.id, [1, 1]);
    expect((await readingOf(reader, thread.id)).unread).toBe(0);
    await buildReply(services, thread.id, world.admin);
    expect(await readingOf(reader, thread.id)).toMatchObject({ firstUnread: 4, unread: 1 });
    // Only one's own networks count in the whole.
    expect(await totalOf(reader)).toBe(0);
  });

  it('tells the person’s screens, with the same counts', async () => {
    const world = await buildForum(services);
    const reader = await buildMember(services, world);
    const thread = await threadOf(world, 2);
    const told: unknown[] = [];
    const stop = services.signals.toAccount.listen((message) => told.push(message));
    const answer = await see(reader, thread.id, [1, 2]);
    stop();
    expect(told).toEqual([{ accountId: reader.accountId, event: 'account:read', data: answer }]);
    expect(answer).toMatchObject({ thread: { unread: 1, firstUnread: 3 }, unread: { total: 1 } });
  });
});

type Step =
  | { kind: 'post'; thread: number; own: boolean }
  | { kind: 'see'; thread: number; from: number; length: number }
  | { kind: 'unread'; thread: number; from: number }
  | { kind: 'forum'; undo: boolean }
  | { kind: 'remove' | 'restore'; thread: number; number: number };

const index = fc.integer({ min: 0, max: 2 });
const number = fc.integer({ min: 1, max: 12 });
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({ kind: fc.constant('post' as const), thread: index, own: fc.boolean() }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('see' as const),
      thread: index,
      from: number,
      length: fc.integer({ min: 0, max: 5 }),
    }),
  },
  fc.record({ kind: fc.constant('unread' as const), thread: index, from: number }),
  fc.record({ kind: fc.constant('forum' as const), undo: fc.boolean() }),
  fc.record({ kind: fc.constantFrom('remove' as const, 'restore' as const), thread: index, number }),
);

interface NaivePost {
  id: string;
  isOwn: boolean;
  isGone: boolean;
}

/** The same in plain words: for each post whether it was seen, and whether it is old news. */
class Naive {
  threads: { id: string; posts: NaivePost[]; seen: Set<number>; unreadFrom: number | null }[] = [];
  old = new Set<string>();
  before: { old: Set<string>; marked: Map<string, number | null> } | null = null;
  /** Threads whose "unread from here" was set before the last "mark all as read". */
  unreadOf(thread: number): number[] {
    const { posts, seen, unreadFrom } = this.threads[thread]!;
    return posts.flatMap((post, at) => {
      const n = at + 1;
      const isNews = !this.old.has(post.id) || (unreadFrom !== null && n >= unreadFrom);
      return isNews && !seen.has(n) && !post.isOwn && !post.isGone ? [n] : [];
    });
  }
}

describe('any sequence of reading and writing', () => {
  it('leaves unread what a naive count says, everywhere', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 25 }), async (steps) => {
        const world = await buildForum(services);
        const reader = await buildMember(services, world);
        const moderator = await buildMember(services, world, 'moderator');
        const writer = await buildMember(services, world);
        const naive = new Naive();
        for (let n = 0; n < 3; n++) {
          const { thread, post } = await buildThread(services, world, { author: writer });
          naive.threads.push({
            id: thread.id,
            posts: [{ id: post.id, isOwn: false, isGone: false }],
            seen: new Set(),
            unreadFrom: null,
          });
        }
        for (const one of steps) {
          if (one.kind === 'forum') {
            await run(services, markForumRead, reader, { forumId: world.forum.id, undo: one.undo });
            if (!one.undo) {
              naive.before = {
                old: naive.old,
                marked: new Map(naive.threads.map((thread) => [thread.id, thread.unreadFrom])),
              };
              naive.old = new Set(naive.threads.flatMap(({ posts }) => posts.map(({ id }) => id)));
              for (const thread of naive.threads) thread.unreadFrom = null;
            } else if (naive.before) {
              naive.old = naive.before.old;
              for (const thread of naive.threads)
                thread.unreadFrom ??= naive.before.marked.get(thread.id) ?? null;
              naive.before = null;
            }
            continue;
          }
          const thread = naive.threads[one.thread]!;
          const last = thread.posts.length;
          if (one.kind === 'post') {
            const { post } = await buildReply(services, thread.id, one.own ? reader : writer);
            thread.posts.push({ id: post.id, isOwn: one.own, isGone: false });
          } else if (one.kind === 'see') {
            await see(reader, thread.id, [one.from, one.from + one.length]);
            for (let n = one.from; n <= Math.min(last, one.from + one.length); n++) thread.seen.add(n);
            clearWhenSeen(thread, naive);
          } else if (one.kind === 'unread') {
            if (one.from > last) continue;
            await run(services, markUnreadFrom, reader, { threadId: thread.id, number: one.from });
            for (let n = one.from; n <= last; n++) thread.seen.delete(n);
            thread.unreadFrom = one.from;
            naive.before?.marked.delete(thread.id);
          } else {
            const post = thread.posts[one.number - 1];
            if (!post || post.isOwn || post.isGone === (one.kind === 'remove')) continue;
            await run(services, one.kind === 'remove' ? removePost : restorePost, moderator, {
              postId: post.id,
              reason: 'A reason.',
            });
            post.isGone = one.kind === 'remove';
          }
        }
        let total = 0;
        const perForum = new Map(
          (await forumOf(reader, world.forum.id)).threads.map(({ threadId, unread }) => [threadId, unread]),
        );
        for (const [at, thread] of naive.threads.entries()) {
          const unread = naive.unreadOf(at);
          total += unread.length;
          expect(await readingOf(reader, thread.id)).toEqual({
            threadId: thread.id,
            firstUnread: unread[0] ?? null,
            unread: unread.length,
            edited: {},
            seen: stretchesOf(thread.seen),
          });
          expect(perForum.get(thread.id) ?? 0).toBe(unread.length);
        }
        expect(await totalOf(reader)).toBe(total);
      }),
      { numRuns: 60 },
    );
  }, 120_000);
});

/** "Unread from here" has done its work once everything from there on was seen. */
function clearWhenSeen(thread: Naive['threads'][number], naive: Naive): void {
  const marked = thread.unreadFrom ?? naive.before?.marked.get(thread.id) ?? null;
  if (marked === null) return;
  for (let n = marked; n <= thread.posts.length; n++) if (!thread.seen.has(n)) return;
  thread.unreadFrom = null;
  naive.before?.marked.delete(thread.id);
}
