import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { NotificationDto } from '../../contract/notifications.js';
import { query } from '../../src/database/index.js';
import { deletePost, editPost, replyToThread, updateForum } from '../../src/forums/index.js';
import type { Services, SignedIn } from '../../src/kernel/index.js';
import { removePost, restorePost } from '../../src/moderation/index.js';
import { joinNetwork, leaveNetwork, removeMember } from '../../src/networks/index.js';
import {
  countUnread,
  forgetNotificationsJob,
  markNotificationsRead,
  openNotification,
  readThreadFollow,
  updateNotificationSettings,
} from '../../src/notifications/index.js';
import { markSeen } from '../../src/reading/index.js';
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
import { buildFollowers, follow, followAll, kindsOf, listOf, openScreen, runJob, settle } from './helpers.js';

let database: TestDatabase;
let services: Services;
let world: ForumWorld;
let ada: SignedIn;
let ben: SignedIn;
let cleo: SignedIn;

beforeAll(async () => {
  database = await testDatabase();
  services = buildServices(database.db);
});
afterAll(() => database.close());
beforeEach(async () => {
  world = await buildForum(services, { access: 'members' });
  [ada, ben, cleo] = await Promise.all([
    buildMember(services, world, 'member', 'Ada'),
    buildMember(services, world, 'member', 'Ben'),
    buildMember(services, world, 'member', 'Cleo'),
  ]);
});

const thread = (author = ada, body = 'How do you do it?') => buildThread(services, world, { author, body });
const unread = async (person: SignedIn) =>
  ((await run(services, countUnread, person, {})) as { unread: number }).unread;
const first = async (person: SignedIn): Promise<NotificationDto> => (await listOf(services, person))[0]!;

describe('notifications', () => {
  it('tell the author of answers, and who replied of what comes after', async () => {
    const {
      thread: { id },
    } = await thread();
    await buildReply(services, id, ben);
    await buildReply(services, id, cleo);
    await settle(services);
    expect(await kindsOf(services, ada)).toEqual(['reply 2']);
    expect(await kindsOf(services, ben)).toEqual(['thread 1']);
    expect(await kindsOf(services, cleo)).toEqual([]);
    expect(await first(ben)).toMatchObject({
      person: { name: 'Cleo' },
      why: { because: 'replied' },
      levels: { thread: 'following' },
      path: expect.stringMatching(/#post-3$/),
    });
  });

  it('answer whoever is answered, not whoever began', async () => {
    const {
      thread: { id },
    } = await thread();
    const { post } = await buildReply(services, id, ben);
    await run(services, replyToThread, cleo, {
      threadId: id,
      body: 'Why?',
      replyTo: post.number,
      clientKey: crypto.randomUUID(),
    });
    await settle(services);
    expect(await kindsOf(services, ben)).toEqual(['reply 1']);
    expect((await kindsOf(services, ada)).sort()).toEqual(['reply 1', 'thread 1']);
  });

  it('gather what comes in one thread, and begin anew once they are read', async () => {
    const {
      thread: { id },
    } = await thread();
    for (let n = 0; n < 3; n++) {
      await buildReply(services, id, ben);
      await settle(services);
    }
    expect(await kindsOf(services, ada)).toEqual(['reply 3']);
    await run(services, markNotificationsRead, ada, {});
    expect(await kindsOf(services, ada)).toEqual(['reply 3 read']);
    await buildReply(services, id, cleo);
    await settle(services);
    expect(await kindsOf(services, ada)).toEqual(['reply 1']);
    expect((await first(ada)).path).toMatch(/#post-5$/);
  });

  it('tell people of their names, once, in edits too, and never of their own', async () => {
    const {
      thread: { id },
    } = await thread(ada, `Ask @${ben.username.toUpperCase()} and @${ada.username}, @nobody-here.`);
    await settle(services);
    expect(await kindsOf(services, ben)).toEqual(['mention 1']);
    expect(await kindsOf(services, ada)).toEqual([]);
    const { post } = await buildReply(services, id, ada, 'A thought.');
    for (const [version, body] of [
      `Ask @${cleo.username}`,
      `Do ask @${cleo.username}`,
      `> @${ben.username}`,
    ].entries()) {
      await run(services, editPost, ada, { postId: post.id, body, version: version + 1 });
      await settle(services);
    }
    await run(services, markNotificationsRead, cleo, {});
    await run(services, editPost, ada, { postId: post.id, body: `So @${cleo.username}.`, version: 4 });
    await settle(services);
    expect(await kindsOf(services, cleo)).toEqual(['mention 1 read']);
    expect(await kindsOf(services, ben)).toEqual(['mention 1']);
  });

  it('stop at fifty names in one text (G18)', async () => {
    const crowd = await Promise.all(
      Array.from({ length: 55 }, (_, n) => buildMember(services, world, 'member', `C${n}`)),
    );
    await thread(ada, crowd.map(({ username }) => `@${username}`).join(' '));
    await settle(services);
    const rows = await query(
      services.db,
      `select from notifications where kind = 'mention' and account_id = any($1::uuid[])`,
      [crowd.map(({ accountId }) => accountId)],
    );
    expect(rows).toHaveLength(50);
  });

  it('tell followers of a forum of new threads, and only those who follow since before', async () => {
    await followAll(services, ben, world.forum.id, 'following');
    const {
      thread: { id },
    } = await thread();
    await followAll(services, cleo, world.forum.id, 'following');
    await buildReply(services, id, ada);
    await settle(services);
    expect(await kindsOf(services, ben)).toEqual(['forum 1']);
    expect(await kindsOf(services, cleo)).toEqual([]);
  });

  it('tell nothing of what is muted, thread before forum', async () => {
    const {
      thread: { id },
    } = await thread();
    await follow(services, ben, id, 'muted');
    await followAll(services, cleo, world.forum.id, 'muted');
    await buildReply(services, id, ada, `@${ben.username} @${cleo.username}`);
    await settle(services);
    expect(await kindsOf(services, ben)).toEqual([]);
    expect(await kindsOf(services, cleo)).toEqual([]);
    // Writing in a muted forum does not follow; saying so does.
    await buildReply(services, id, cleo);
    await settle(services);
    expect(await run(services, readThreadFollow, cleo, { threadId: id })).toMatchObject({ level: 'muted' });
    await follow(services, cleo, id, 'following');
    await buildReply(services, id, ada);
    await settle(services);
    expect(await kindsOf(services, cleo)).toEqual(['thread 1']);
  });

  it('keep to the settings: kinds, and following by writing', async () => {
    const off = { mentions: false, replies: false, threads: true, forums: true, autoFollow: false };
    await run(services, updateNotificationSettings, ada, off);
    const {
      thread: { id },
    } = await thread();
    await buildReply(services, id, ben, `@${ada.username}`);
    await settle(services);
    expect(await kindsOf(services, ada)).toEqual([]);
    expect(await run(services, readThreadFollow, ada, { threadId: id })).toEqual({
      level: 'normal',
      reason: null,
      since: null,
    });
  });

  it('come from nobody whom one ignores, also when that comes later', async () => {
    const ignore = (by: SignedIn) =>
      query(services.db, 'insert into ignored_people values ($1, $2, now())', [by.accountId, ben.accountId]);
    const {
      thread: { id },
    } = await thread();
    await ignore(cleo);
    await buildReply(services, id, ben, `@${cleo.username}`);
    await settle(services);
    expect(await kindsOf(services, cleo)).toEqual([]);
    expect(await unread(ada)).toBe(1);
    await ignore(ada);
    expect([await kindsOf(services, ada), await unread(ada)]).toEqual([[], 0]);
  });

  it('go with a post that is removed, and come back once with it (D10)', async () => {
    const {
      thread: { id },
    } = await thread();
    const { post } = await buildReply(services, id, ben, `@${cleo.username}`);
    await settle(services);
    await run(services, removePost, world.admin, { postId: post.id, reason: 'Not here.' });
    expect([await kindsOf(services, ada), await unread(ada)]).toEqual([[], 0]);
    expect([await kindsOf(services, cleo), await unread(cleo)]).toEqual([[], 0]);
    await settle(services);
    await run(services, restorePost, world.admin, { postId: post.id, reason: 'It was fine.' });
    await settle(services);
    expect(await kindsOf(services, cleo)).toEqual(['mention 1']);
    expect(await kindsOf(services, ada)).toEqual(['reply 1']);
    await run(services, deletePost, ben, { postId: post.id });
    expect(await unread(cleo)).toBe(0);
  });

  it('are not made of a post that is gone before anybody looked', async () => {
    const {
      thread: { id },
    } = await thread();
    const { post } = await buildReply(services, id, ben, `@${cleo.username}`);
    await run(services, deletePost, ben, { postId: post.id });
    await settle(services);
    expect([await kindsOf(services, ada), await kindsOf(services, cleo)]).toEqual([[], []]);
  });

  it('are nothing to whoever lost the right to read: neither list, count nor message (A08)', async () => {
    await openScreen(services, ben);
    await openScreen(services, cleo);
    const {
      thread: { id },
    } = await thread();
    await followAll(services, ben, world.forum.id, 'following');
    await buildReply(services, id, ben);
    await settle(services);
    await buildReply(services, id, ada, `@${ben.username} @${cleo.username}`);
    await settle(services);
    expect([await unread(ben), await unread(cleo)]).toEqual([1, 1]);
    const mention = await first(ben);
    const told: unknown[] = [];
    const silence = services.signals.toAccount.listen((message) => told.push(message));
    // Ben goes while the next posts wait to be handled; Cleo goes before they are written.
    await run(services, removeMember, world.admin, {
      networkId: world.network.id,
      accountId: cleo.accountId,
    });
    await buildReply(services, id, ada, `Again @${ben.username} @${cleo.username}`);
    await run(services, leaveNetwork, ben, { networkId: world.network.id });
    await settle(services);
    silence();
    expect(
      told.filter((m) => [ben.accountId, cleo.accountId].includes((m as { accountId: string }).accountId)),
    ).toEqual([]);
    // They are told that they were removed, and nothing of what was written.
    // Who was removed is told so, and nothing of what was written.
    expect([await listOf(services, ben), await unread(ben)]).toEqual([[], 0]);
    expect([(await listOf(services, cleo)).map(({ kind }) => kind), await unread(cleo)]).toEqual([
      ['network'],
      1,
    ]);
    await expect(run(services, openNotification, ben, { notificationId: mention.id })).rejects.toMatchObject({
      code: 'not_found',
    });
    // Back again, he finds what he was told before; what passed meanwhile was not for him.
    await run(services, joinNetwork, ben, { networkId: world.network.id });
    expect(await kindsOf(services, ben)).toEqual(['mention 1']);
  });

  it('of a forum that is closed to the public go with it', async () => {
    const open = await buildForum(services, { access: 'public' });
    const {
      thread: { id },
    } = await buildThread(services, open, { author: ben });
    await buildReply(services, id, ada);
    await settle(services);
    expect(await unread(ben)).toBe(1);
    await run(services, updateForum, open.admin, {
      forumId: open.forum.id,
      name: 'Closed',
      description: 'Now.',
      access: 'members',
    });
    expect([await unread(ben), await listOf(services, ben)]).toEqual([0, []]);
  });

  it('are read by reading the posts', async () => {
    const told: unknown[] = [];
    const {
      thread: { id },
    } = await thread();
    const { post } = await buildReply(services, id, ben);
    await settle(services);
    const { keepCounts } = await import('../../src/notifications/index.js');
    const stop = keepCounts(services);
    const counted = new Promise<void>((resolve) => {
      services.signals.toAccount.listen((message) => {
        told.push(message);
        if (message.event === 'account:notification') resolve();
      });
    });
    await run(services, markSeen, ada, { threadId: id, ranges: [[1, post.number]] });
    await counted;
    stop();
    expect(told).toContainEqual({
      accountId: ada.accountId,
      event: 'account:notification',
      data: { unread: 0, kind: null },
    });
    expect(await kindsOf(services, ada)).toEqual(['reply 1 read']);
  });

  it('hold every decision about one’s posts, and tell of it without its name', async () => {
    const { post } = await thread();
    await run(services, removePost, world.admin, { postId: post.id, reason: 'It names a patient.' });
    const [decision] = await listOf(services, ada);
    expect(decision).toMatchObject({
      kind: 'decision',
      isUnread: true,
      decision: { reason: 'It names a patient.', actor: null, threadTitle: expect.any(String) },
    });
    await run(services, openNotification, ada, { notificationId: decision!.id });
    expect([await unread(ada), await kindsOf(services, ada)]).toEqual([0, ['decision 1 read']]);
    await run(services, removeMember, world.admin, { networkId: world.network.id, accountId: ada.accountId });
    const [, decided] = await listOf(services, ada);
    expect(decided!.decision).toMatchObject({
      reason: 'It names a patient.',
      threadTitle: null,
      path: null,
    });
    expect(await listOf(services, ben)).toEqual([]);
  });

  it('are one’s own alone', async () => {
    const {
      thread: { id },
    } = await thread();
    await buildReply(services, id, ben);
    await settle(services);
    const own = await first(ada);
    for (const verb of [markNotificationsRead, openNotification])
      await expect(run(services, verb, ben, { notificationId: own.id })).rejects.toMatchObject({
        code: 'not_found',
      });
    expect(await unread(ada)).toBe(1);
  });

  it('reach thousands of followers in bounded pieces', async () => {
    const {
      thread: { id },
    } = await thread();
    await settle(services);
    await buildFollowers(services, { networkId: world.network.id, threadId: id, count: 1_700 });
    await buildReply(services, id, ben);
    await buildReply(services, id, ben);
    await settle(services);
    const [row] = await query<{ people: number; rows: number }>(
      services.db,
      `select count(distinct account_id)::int as people, count(*)::int as rows from notifications where thread_id = $1 and kind = 'thread'`,
      [id],
    );
    expect(row).toEqual({ people: 1700, rows: 1700 });
  });

  it('are kept for a while', async () => {
    const {
      thread: { id },
    } = await thread();
    await buildReply(services, id, ben, `@${cleo.username}`);
    await settle(services);
    await query(
      services.db,
      `insert into notifications select gen_random_uuid(), account_id, kind, gen_random_uuid(), thread_id, 1, 1,
         happened_at - n * interval '1 day', null from notifications, generate_series(1, 600) n where account_id = $1`,
      [ada.accountId],
    );
    await query(
      services.db,
      `update notifications set read_at = now() - interval '91 days' where account_id = $1`,
      [cleo.accountId],
    );
    await runJob(services, forgetNotificationsJob);
    const rows = await query<{ id: string; kept: number }>(
      services.db,
      'select account_id as id, count(*)::int as kept from notifications where account_id = any($1::uuid[]) group by 1',
      [[ada.accountId, cleo.accountId]],
    );
    expect(rows).toEqual([{ id: ada.accountId, kept: 365 }]);
  });
});
