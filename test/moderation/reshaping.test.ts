import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { ForumPageDto, PostCommitted, ThreadPageDto } from '../../contract/forums.js';
import { query } from '../../src/database/index.js';
import type { Committed } from '../../src/feed/index.js';
import {
  bookmarkPost,
  forumChanges,
  listBookmarks,
  locatePost,
  readForum,
  readThread,
  replyToThread,
  threadChanges,
} from '../../src/forums/index.js';
import type { Services, SignedIn } from '../../src/kernel/index.js';
import { listNotices, lockThread, mergeThread, splitThread } from '../../src/moderation/index.js';
import { markSeen, readThreadReading } from '../../src/reading/index.js';
import {
  buildForum,
  buildMember,
  buildReply,
  buildServices,
  buildThread,
  type ForumWorld,
  run,
} from '../factories/world.js';
import { type TestDatabase, testDatabase } from '../helpers/database.js';

let database: TestDatabase;
let services: Services;
let world: ForumWorld;
let author: SignedIn;
let reader: SignedIn;
let moderator: SignedIn;
let first: PostCommitted;
let posts: PostCommitted[];
const committed: Committed[] = [];
const reason = 'These are two subjects.';

beforeAll(async () => {
  database = await testDatabase();
  services = buildServices(database.db);
  services.feed.onCommitted((change) => committed.push(change));
  world = await buildForum(services);
  author = await buildMember(services, world);
  reader = await buildMember(services, world);
  moderator = await buildMember(services, world, 'moderator');
});
afterAll(() => database.close());

/** One, and four answers: 2, 3 answers 2, 4, 5 answers 3. */
beforeEach(async () => {
  first = await buildThread(services, world);
  posts = [first];
  for (const replyTo of [null, 2, null, 3]) {
    const input = { threadId: first.thread.id, body: `Answer ${replyTo}`, clientKey: randomUUID() };
    const who = replyTo === 3 ? reader : author;
    posts.push(
      (await run(services, replyToThread, who, { ...input, ...(replyTo && { replyTo }) })) as PostCommitted,
    );
  }
  committed.length = 0;
});

const idOf = (number: number) => posts[number - 1]!.post.id;
const split = (...numbers: number[]) =>
  run(services, splitThread, moderator, {
    threadId: first.thread.id,
    postIds: numbers.map(idOf),
    title: 'The other subject',
    reason,
  });
const page = async (threadId: string): Promise<ThreadPageDto> =>
  (await run(services, readThread, reader, { threadId, page: 1 })) as ThreadPageDto;
const list = async (): Promise<ForumPageDto> =>
  (await run(services, readForum, reader, {
    network: world.network.slug,
    forum: world.forum.slug,
  })) as ForumPageDto;
const codeOf = (promise: Promise<unknown>): Promise<string> =>
  promise.then(
    () => 'done',
    (error: { code?: string; extras?: { reason?: string } }) =>
      error.extras?.reason ?? error.code ?? String(error),
  );

describe('splitting', () => {
  it('takes posts with their ids, authors, times and answers into a new thread, and their old numbers lead there', async () => {
    await run(services, bookmarkPost, reader, { postId: idOf(3) });
    const { thread } = await split(3, 5, 3);
    const [old, fresh] = [await page(first.thread.id), await page(thread.id)];
    expect(old.posts.map(({ number }) => number)).toEqual([1, 2, 4]);
    expect(old.left).toEqual([
      { number: 3, postId: idOf(3) },
      { number: 5, postId: idOf(5) },
    ]);
    expect(fresh.posts.map(({ id, number, replyTo, authorId }) => [id, number, replyTo, authorId])).toEqual([
      [idOf(3), 1, undefined, author.accountId],
      [idOf(5), 2, 1, reader.accountId],
    ]);
    expect(fresh.posts.map(({ createdAt }) => createdAt)).toEqual(
      [2, 4].map((n) => posts[n]!.post.createdAt),
    );
    expect(fresh.thread.title).toBe('The other subject');
    const place = await run(services, locatePost, reader, { postId: idOf(5) });
    expect(place).toMatchObject({ threadId: thread.id, number: 2, path: `${thread.path}#post-2` });
    const bookmarks = await run(services, listBookmarks, reader, {});
    expect(JSON.stringify(bookmarks)).toContain(thread.id);
    // Numbers are never used again.
    expect((await buildReply(services, first.thread.id, author)).post.number).toBe(6);
  });

  it('takes two numbers of the feed, and makes every page of both be fetched again', async () => {
    const before = await page(first.thread.id);
    const { seq, thread } = await split(4);
    const [change] = committed;
    expect(change).toMatchObject({ forum: world.forum.id, prev: seq - 2, seq });
    expect(change!.threads.map(({ thread: id, seq: number }) => [id, number])).toEqual([
      [first.thread.id, seq - 1],
      [thread.id, seq],
    ]);
    const { era, head } = before;
    const known = { threadId: first.thread.id, era, epoch: before.thread.epoch, after: head };
    expect(await run(services, threadChanges, reader, known)).toMatchObject({
      kind: 'reset',
      reason: 'epoch',
    });
  });

  it('keeps what was read as read', async () => {
    const seen = [[1, 4]] as const;
    await run(services, markSeen, reader, { threadId: first.thread.id, ranges: seen });
    const { thread } = await split(2, 4);
    const [row] = await query<{ seen: string }>(
      services.db,
      'select seen::text from thread_reads where account_id = $1 and thread_id = $2',
      [reader.accountId, thread.id],
    );
    expect(row!.seen).toBe('{[1,3)}');
    expect(await run(services, readThreadReading, reader, { threadId: thread.id })).toMatchObject({
      firstUnread: null,
    });
  });

  it('tells every author once, by role, with the reason', async () => {
    const { thread } = await split(2, 3, 5);
    for (const who of [author, reader]) {
      const { notices } = await run(services, listNotices, who, {});
      const [newest] = notices;
      expect(newest).toMatchObject({
        action: 'posts.split',
        actorRole: 'network moderator',
        actor: null,
        reason,
        threadId: thread.id,
      });
      expect(notices.filter(({ threadId }) => threadId === thread.id)).toHaveLength(1);
    }
  });

  it('is for moderators, leaves the first post, and takes only posts of that thread', async () => {
    const attempt = (who: SignedIn, postIds: string[]) =>
      codeOf(
        run(services, splitThread, who, { threadId: first.thread.id, postIds, title: 'The other', reason }),
      );
    const elsewhere = await buildThread(services, world);
    const answer = await buildReply(services, elsewhere.thread.id, author);
    expect(await attempt(author, [idOf(2)])).toBe('not_moderator');
    for (const wrong of [[idOf(1)], [idOf(1), idOf(2)], [idOf(2), answer.post.id], [randomUUID()]])
      expect(await attempt(moderator, wrong)).toBe('facts_changed');
    expect((await page(first.thread.id)).posts).toHaveLength(5);
  });
});

describe('merging', () => {
  it('brings all posts to the end of the other thread; the old address, numbers and links lead there', async () => {
    const target = await buildThread(services, world, { author: reader });
    const into = target.thread.id;
    const before = await list();
    const { thread, seq } = await run(services, mergeThread, moderator, {
      threadId: first.thread.id,
      intoId: into,
      reason,
    });
    expect(thread.id).toBe(into);
    const merged = await page(into);
    expect(merged.posts.map(({ id, number, replyTo }) => [id, number, replyTo])).toEqual([
      [target.post.id, 1, undefined],
      [idOf(1), 2, undefined],
      [idOf(2), 3, undefined],
      [idOf(3), 4, 3],
      [idOf(4), 5, undefined],
      [idOf(5), 6, 4],
    ]);
    // Asked for by the old address, it is the other.
    expect((await page(first.thread.id)).thread.id).toBe(into);
    const place = await run(services, locatePost, reader, { postId: idOf(5) });
    expect(place.path).toBe(`${thread.path}#post-6`);
    const after = await list();
    expect(after.threads.map(({ id }) => id)).not.toContain(first.thread.id);
    // An open list learns that it is gone, live and when it catches up.
    expect(committed.at(-1)).toMatchObject({ seq, departed: [first.thread.id] });
    const sync = await run(services, forumChanges, reader, {
      forumId: world.forum.id,
      era: before.era,
      after: before.head,
    });
    expect(sync).toMatchObject({ kind: 'changes', message: { seq, change: { gone: [first.thread.id] } } });
    expect((await run(services, listNotices, world.admin, {})).notices[0]).toMatchObject({
      action: 'thread.merged',
      reason,
    });
  });

  it('leaves nothing to be done with the thread that was taken in, and follows through a second merge', async () => {
    const [second, third] = [await buildThread(services, world), await buildThread(services, world)];
    const merge = (threadId: string, intoId: string, who = moderator) =>
      codeOf(run(services, mergeThread, who, { threadId, intoId, reason }));
    expect(await merge(first.thread.id, first.thread.id)).toBe('same_thread');
    expect(await merge(first.thread.id, second.thread.id, author)).toBe('not_moderator');
    const elsewhere = await buildThread(services, await buildForum(services, { within: world }));
    expect(await merge(first.thread.id, elsewhere.thread.id)).toBe('other_forum');
    expect(await merge(first.thread.id, second.thread.id)).toBe('done');
    expect(await merge(first.thread.id, third.thread.id)).toBe('not_found');
    const unlock = { threadId: first.thread.id, isLocked: false, reason };
    expect(await codeOf(run(services, lockThread, moderator, unlock))).toBe('not_found');
    expect(await codeOf(buildReply(services, first.thread.id, author))).toBe('not_found');
    expect(await merge(second.thread.id, third.thread.id)).toBe('done');
    expect((await page(first.thread.id)).thread.id).toBe(third.thread.id);
  });

  it('against replies at the same moment: every acknowledged post is in exactly one thread (J11)', async () => {
    const target = await buildThread(services, world);
    const replies = Array.from({ length: 20 }, () =>
      buildReply(services, first.thread.id, author).then(
        ({ post }) => post.id,
        () => null,
      ),
    );
    const merging = codeOf(
      run(services, mergeThread, moderator, {
        threadId: first.thread.id,
        intoId: target.thread.id,
        reason,
      }),
    );
    const acked = (await Promise.all(replies)).filter((id) => id !== null);
    expect(await merging).toBe('done');
    const rows = await query<{ id: string; thread: string }>(
      services.db,
      'select id, thread_id as thread from posts where id = any($1)',
      [acked],
    );
    expect(rows).toHaveLength(acked.length);
    expect(new Set(rows.map(({ thread }) => thread))).toEqual(
      new Set(acked.length ? [target.thread.id] : []),
    );
  });
});
