import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ForumAccess, ForumPageDto, ThreadPageDto } from '../../contract/forums.js';
import type { ModerationEntryDto } from '../../contract/moderation.js';
import type { MoveDto } from '../../contract/moves.js';
import type { ThreadReadingDto } from '../../contract/reading.js';
import { query } from '../../src/database/index.js';
import {
  addForumPerson,
  archiveForum,
  bookmarkPost,
  editPost,
  listBookmarks,
  readForum,
  readThread,
  removeForumPerson,
  replyToThread,
} from '../../src/forums/index.js';
import { type Actor, type Services, type SignedIn, visitor } from '../../src/kernel/index.js';
import { listNotices, lockThread, moveThread, pinThread, readMove } from '../../src/moderation/index.js';
import { markForumRead, markSeen, readThreadReading, readUnread } from '../../src/reading/index.js';
import { saveDraft } from '../../src/writing/index.js';
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
import { follow, kindsOf, settle } from '../notifications/helpers.js';
import { idsOf, indexAll, searchAs } from '../search/helpers/search.js';

let database: TestDatabase;
let services: Services;
beforeAll(async () => {
  database = await testDatabase();
  services = buildServices(database.db);
});
afterAll(() => database.close());

const reason = 'It belongs there.';

/** Moves as the page does: looks at who gains and loses, and confirms that. */
async function move(actor: Actor, threadId: string, forumId: string) {
  const { preview } = (await run(services, readMove, actor, { threadId, forumId })) as MoveDto;
  const confirmed = preview!.confirmed;
  return run(services, moveThread, actor, { threadId, forumId, reason, confirmed });
}

async function twoForums(from: ForumAccess, to: ForumAccess): Promise<[ForumWorld, ForumWorld]> {
  const here = await buildForum(services, { access: from });
  return [here, await buildForum(services, { within: here, access: to, name: 'There' })];
}

const pageOf = async (actor: Actor, threadId: string) =>
  (await run(services, readThread, actor, { threadId })) as ThreadPageDto;
const listOf = async (actor: Actor, { network, forum }: ForumWorld) =>
  (
    (await run(services, readForum, actor, { network: network.slug, forum: forum.slug })) as ForumPageDto
  ).threads.map(({ id }) => id);
const readingOf = async (actor: Actor, threadId: string) =>
  (await run(services, readThreadReading, actor, { threadId })) as ThreadReadingDto;
const unreadOf = async (actor: Actor) =>
  ((await run(services, readUnread, actor, {})) as { total: number }).total;
const invite = (world: ForumWorld, person: SignedIn, role = 'participant') =>
  run(services, addForumPerson, world.admin, { forumId: world.forum.id, username: person.username, role });

describe('moving a thread', () => {
  it('brings it as it is under the same address, and takes it out of the list it was in', async () => {
    const [here, there] = await twoForums('public', 'public');
    const { thread, post } = await buildThread(services, here);
    const reply = await buildReply(services, thread.id, here.admin);
    await run(services, pinThread, here.admin, { threadId: thread.id, isPinned: true });
    const answer = await run(services, moveThread, here.admin, {
      threadId: thread.id,
      forumId: there.forum.id,
      reason,
    });
    expect(answer.thread).toMatchObject({
      forumId: there.forum.id,
      path: thread.path,
      epoch: 2,
      isPinned: false,
      lastNumber: 2,
    });
    const page = await pageOf(visitor, thread.id);
    expect(page.forum.id).toBe(there.forum.id);
    expect(page.posts.map(({ id, number }) => [id, number])).toEqual([
      [post.id, 1],
      [reply.post.id, 2],
    ]);
    expect(await listOf(visitor, here)).toEqual([]);
    expect(await listOf(visitor, there)).toEqual([thread.id]);
    // Whoever wrote it is told of a move by others; the log has the reason.
    const [entry] = (await query(
      services.db,
      'select * from moderation_log where thread_id = $1 order by id desc',
      [thread.id],
    )) as { action: string; forum_id: string; payload: object }[];
    expect(entry).toMatchObject({
      action: 'thread.moved',
      forum_id: there.forum.id,
      payload: { from: here.forum.id, to: there.forum.id },
    });
  });

  it('asks for a look at who gains and loses it, again when that has changed meanwhile', async () => {
    const [here, room] = await twoForums('members', 'invited');
    const stays = await buildMember(services, here);
    await buildMember(services, here);
    await invite(room, stays);
    const { thread } = await buildThread(services, here);
    const input = { threadId: thread.id, forumId: room.forum.id };
    const asked = (await run(services, readMove, here.admin, input)) as MoveDto;
    expect(asked.preview).toMatchObject({
      isSameAudience: false,
      readers: { from: 'members', to: 'invited', gains: { count: 0 }, loses: { count: 1, everyone: false } },
    });
    const unasked = run(services, moveThread, here.admin, { ...input, reason });
    await expect(unasked).rejects.toMatchObject({ code: 'conflict', extras: { reason: 'confirm_readers' } });
    await buildMember(services, here);
    const { confirmed } = asked.preview!;
    const stale = run(services, moveThread, here.admin, { ...input, reason, confirmed });
    await expect(stale).rejects.toMatchObject({ extras: { reason: 'confirm_readers' } });
    await move(here.admin, thread.id, room.forum.id);
    expect((await pageOf(stays, thread.id)).forum.id).toBe(room.forum.id);
  });

  it('asks nothing between forums that the same people read', async () => {
    const [here, there] = await twoForums('members', 'members');
    const { thread } = await buildThread(services, here);
    await run(services, moveThread, here.admin, { threadId: thread.id, forumId: there.forum.id, reason });
    expect((await pageOf(here.admin, thread.id)).forum.id).toBe(there.forum.id);
  });

  it('is for whoever moderates both places, inside one network', async () => {
    const [here, room] = await twoForums('public', 'invited');
    const abroad = await buildForum(services);
    const { thread } = await buildThread(services, here);
    const moderator = await buildMember(services, here, 'moderator');
    const member = await buildMember(services, here);
    const site = await buildPerson(services, { isSiteAdmin: true });
    const to = (actor: Actor, forumId: string) =>
      run(services, moveThread, actor, { threadId: thread.id, forumId, reason });
    const code = (action: Promise<unknown>) =>
      action.then(
        () => 'done',
        ({ code, extras }) => `${code} ${extras.reason ?? ''}`,
      );
    const nothing = await code(to(moderator, randomUUID()));
    expect(nothing).toBe('not_found ');
    // A room one is not in is as one that is not there, for a moderator of the network and for its admins.
    expect(await code(to(moderator, room.forum.id))).toBe(nothing);
    expect(await code(to(site, room.forum.id))).toBe(nothing);
    expect(await code(to(member, room.forum.id))).toMatch(/^forbidden/);
    expect(await code(to(here.admin, abroad.forum.id))).toMatch(/^forbidden/);
    expect(await code(to(site, abroad.forum.id))).toBe('forbidden other_network');
    expect(await code(to(here.admin, here.forum.id))).toBe('forbidden already_there');
    await run(services, archiveForum, here.admin, { forumId: room.forum.id, isArchived: true });
    expect(await code(to(here.admin, room.forum.id))).toBe('forbidden archived');
    expect((await pageOf(visitor, thread.id)).forum.id).toBe(here.forum.id);
    // Whose people it would be is read by nobody else either.
    const looks = (actor: Actor, forumId: string) =>
      run(services, readMove, actor, { threadId: thread.id, forumId });
    expect(await code(looks(moderator, room.forum.id))).toBe('not_found ');
    expect(await code(looks(member, room.forum.id))).toMatch(/^forbidden/);
  });

  it('offers only places one moderates, and the way back', async () => {
    const [here, room] = await twoForums('public', 'invited');
    const archived = await buildForum(services, { within: here });
    await run(services, archiveForum, here.admin, { forumId: archived.forum.id, isArchived: true });
    const { thread } = await buildThread(services, here);
    const moderator = await buildMember(services, here, 'moderator');
    const namesFor = async (actor: Actor) =>
      ((await run(services, readMove, actor, { threadId: thread.id })) as MoveDto).targets.map(
        ({ id }) => id,
      );
    expect(await namesFor(moderator)).toEqual([]);
    expect(await namesFor(here.admin)).toEqual([room.forum.id]);
    await move(here.admin, thread.id, room.forum.id);
    const again = (await run(services, readMove, here.admin, { threadId: thread.id })) as MoveDto;
    expect(again.previous).toBe(here.forum.id);
    await move(here.admin, thread.id, here.forum.id);
    expect(await listOf(visitor, here)).toEqual([thread.id]);
    expect(await listOf(here.admin, room)).toEqual([]);
  });

  it('is silent for those who lose it: page, list, search, bookmarks, notifications, notices', async () => {
    const [here, room] = await twoForums('public', 'invited');
    const author = await buildMember(services, here);
    const stays = await buildMember(services, here);
    await invite(room, stays);
    const { thread, post } = await buildThread(services, here, {
      author,
      title: 'Zqmoved seven',
      body: 'Zqinner words',
    });
    for (const person of [author, stays]) {
      await follow(services, person, thread.id, 'following');
      await run(services, bookmarkPost, person, { postId: post.id, note: '' });
    }
    await buildReply(services, thread.id, here.admin, `Hello @${author.username}`);
    await settle(services);
    await indexAll(services);
    expect((await kindsOf(services, author)).length).toBeGreaterThan(0);
    await move(here.admin, thread.id, room.forum.id);
    const hits = async (actor: Actor) => idsOf(await searchAs(services, actor, 'zqinner'));
    // At once, and once the index has followed.
    expect(await hits(visitor)).toEqual([]);
    expect(await hits(author)).toEqual([]);
    await indexAll(services);
    expect([await hits(visitor), await hits(author)]).toEqual([[], []]);
    expect(await hits(stays)).toEqual([post.id]);
    for (const actor of [visitor, author])
      await expect(pageOf(actor, thread.id)).rejects.toMatchObject({ code: 'not_found' });
    await buildReply(services, thread.id, here.admin, `Later, @${author.username} and @${stays.username}`);
    await settle(services);
    expect((await kindsOf(services, author)).filter((kind) => !kind.startsWith('decision'))).toEqual([]);
    expect((await kindsOf(services, stays))[0]).toMatch(/^mention/);
    const kept = (actor: Actor) =>
      run(services, listBookmarks, actor, {}) as Promise<{ bookmarks: unknown[] }>;
    expect(JSON.stringify(await kept(author))).not.toContain('Zqmoved');
    expect(JSON.stringify(await kept(stays))).toContain('Zqmoved');
    const notices = (await run(services, listNotices, author, {})) as { notices: ModerationEntryDto[] };
    expect(JSON.stringify(notices)).toContain('thread.moved');
    expect(JSON.stringify(notices)).not.toMatch(/zqmoved|"There|room/i);
  });

  it('keeps a reply on its way, a draft, and the retry of a reply that was there', async () => {
    const [here, room] = await twoForums('public', 'invited');
    const { thread } = await buildThread(services, here);
    const stays = await buildMember(services, here);
    const goes = await buildMember(services, here);
    await invite(room, stays);
    const clientKey = randomUUID();
    const first = await run(services, replyToThread, goes, {
      threadId: thread.id,
      body: 'Sent before',
      clientKey,
    });
    for (const person of [stays, goes])
      await run(services, saveDraft, person, {
        kind: 'reply',
        placeId: thread.id,
        body: 'Half a sentence',
      });
    // Their facts are remembered for a moment: the write itself finds out.
    await buildReply(services, thread.id, stays);
    await move(here.admin, thread.id, room.forum.id);
    const written = await buildReply(services, thread.id, stays, 'Written while it moved');
    expect(written.thread.forumId).toBe(room.forum.id);
    const refused = run(services, replyToThread, goes, {
      threadId: thread.id,
      body: 'x',
      clientKey: randomUUID(),
    });
    await expect(refused).rejects.toMatchObject({ code: 'not_found' });
    // The one that was acknowledged is found, without what happened since.
    const retried = await run(services, replyToThread, goes, {
      threadId: thread.id,
      body: 'Sent before',
      clientKey,
    });
    expect(retried.post.id).toBe((first as { post: { id: string } }).post.id);
    expect(retried.thread.title).toBe('');
    const drafts = await query(services.db, 'select account_id from drafts where place_id = $1', [thread.id]);
    expect(drafts).toHaveLength(2);
  });

  it('leaves every mark as it was: unread there is what was unread here', async () => {
    const [here, there] = await twoForums('members', 'members');
    const reader = await buildMember(services, here);
    const { thread } = await buildThread(services, here);
    for (let n = 0; n < 5; n++) await buildReply(services, thread.id, here.admin);
    await run(services, markSeen, reader, { threadId: thread.id, ranges: [[1, 4]] });
    const { posts } = await pageOf(here.admin, thread.id);
    await run(services, editPost, here.admin, { postId: posts[1]!.id, body: 'Other words', version: 1 });
    const before = await readingOf(reader, thread.id);
    expect(before).toMatchObject({ unread: 2, firstUnread: 5, edited: { 2: 1 } });
    const total = await unreadOf(reader);
    await move(here.admin, thread.id, there.forum.id);
    expect(await readingOf(reader, thread.id)).toMatchObject({ unread: 2, firstUnread: 5, edited: { 2: 1 } });
    expect(await unreadOf(reader)).toBe(total);
    await buildReply(services, thread.id, here.admin);
    expect(await unreadOf(reader)).toBe(total + 1);
    await move(here.admin, thread.id, here.forum.id);
    expect(await unreadOf(reader)).toBe(total + 1);
    await run(services, markSeen, reader, { threadId: thread.id, ranges: [[1, 6]] });
    expect(await unreadOf(reader)).toBe(1);
    await move(here.admin, thread.id, there.forum.id);
    await run(services, markForumRead, reader, { forumId: there.forum.id });
    expect(await unreadOf(reader)).toBe(0);
    await buildReply(services, thread.id, here.admin);
    expect(await readingOf(reader, thread.id)).toMatchObject({ unread: 1, firstUnread: 8 });
  });

  it('makes nothing unread for those who gain it', async () => {
    const [room, there] = await twoForums('invited', 'members');
    const gains = await buildMember(services, room);
    const { thread } = await buildThread(services, room);
    await buildReply(services, thread.id, room.admin);
    await move(room.admin, thread.id, there.forum.id);
    expect(await readingOf(gains, thread.id)).toMatchObject({ unread: 0 });
    expect(await unreadOf(gains)).toBe(0);
    await buildReply(services, thread.id, room.admin);
    expect(await unreadOf(gains)).toBe(1);
    expect(await readingOf(gains, thread.id)).toMatchObject({ unread: 1, firstUnread: 3 });
  });

  it('tells nobody again who was named in an old post', async () => {
    const [here, there] = await twoForums('public', 'public');
    const named = await buildMember(services, here);
    const { thread } = await buildThread(services, here);
    await buildReply(services, thread.id, here.admin, `Hello @${named.username}`);
    await settle(services);
    const told = await kindsOf(services, named);
    expect(told).toHaveLength(1);
    await query(services.db, 'delete from notifications where account_id = $1', [named.accountId]);
    await move(here.admin, thread.id, there.forum.id);
    await settle(services);
    expect(await kindsOf(services, named)).toEqual([]);
    // An edit there is one.
    const { posts } = await pageOf(here.admin, thread.id);
    const body = `Once more @${named.username}`;
    await run(services, editPost, here.admin, { postId: posts[1]!.id, body, version: 1 });
    await settle(services);
    expect(await kindsOf(services, named)).toEqual(told);
  });

  it('J11: is one of several at once: each post is in one place, and the numbers have no gap', async () => {
    const [here, there] = await twoForums('public', 'public');
    const threads = await Promise.all([1, 2, 3].map(() => buildThread(services, here)));
    const writers = await Promise.all([1, 2].map(() => buildMember(services, here)));
    const acked: string[] = [];
    await Promise.all(
      threads.flatMap(({ thread }, index) => [
        ...Array.from({ length: 6 }, async (_, n) => {
          const target = n % 2 === index % 2 ? there : here;
          await run(services, moveThread, here.admin, {
            threadId: thread.id,
            forumId: target.forum.id,
            reason,
          }).catch(() => null);
        }),
        ...Array.from({ length: 20 }, async (_, n) => {
          const answer = await buildReply(services, thread.id, writers[n % 2]!).catch(() => null);
          if (answer) acked.push(answer.post.id);
        }),
        run(services, lockThread, here.admin, { threadId: thread.id, isLocked: true, reason }).catch(
          () => null,
        ),
      ]),
    );
    const rows = await query<{ id: string }>(services.db, 'select id from posts where id = any($1)', [acked]);
    expect(rows).toHaveLength(acked.length);
    const lists = [...(await listOf(visitor, here)), ...(await listOf(visitor, there))];
    expect(lists.sort()).toEqual(threads.map(({ thread }) => thread.id).sort());
    for (const { thread } of threads) {
      const { forum, thread: now, posts } = await pageOf(visitor, thread.id);
      expect(now.forumId).toBe(forum.id);
      expect(posts.map(({ number }) => number)).toEqual(posts.map((_, at) => at + 1));
    }
  });

  it('goes by the place in the room: whoever was removed meanwhile can’t move anything into it', async () => {
    const [here, room] = await twoForums('public', 'invited');
    const moderator = await buildMember(services, here, 'moderator');
    await invite(room, moderator, 'moderator');
    const { thread } = await buildThread(services, here);
    const input = { threadId: thread.id, forumId: room.forum.id };
    const asked = (await run(services, readMove, moderator, input)) as MoveDto;
    expect(asked.preview!.readers.loses).toMatchObject({ everyone: true, people: [] });
    await run(services, removeForumPerson, here.admin, {
      forumId: room.forum.id,
      accountId: moderator.accountId,
    });
    const { confirmed } = asked.preview!;
    await expect(run(services, moveThread, moderator, { ...input, reason, confirmed })).rejects.toMatchObject(
      {
        code: 'not_found',
      },
    );
  });
});
