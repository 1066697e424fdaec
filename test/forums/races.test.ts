import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { query } from '../../src/database/index.js';
import { createFeed } from '../../src/feed/index.js';
import { deletePost, editPost, readersAmong, replyToThread, updateForum } from '../../src/forums/index.js';
import type { Services } from '../../src/kernel/index.js';
import { silentLogger } from '../../src/lib/logger.js';
import { retitleThread } from '../../src/moderation/index.js';
import { removeMember, setRole } from '../../src/networks/index.js';
import {
  buildForum,
  buildMember,
  buildPerson,
  buildReply,
  buildServices,
  buildThread,
  run,
} from '../factories/world.js';
import { type TestDatabase, testDatabase } from '../helpers/database.js';
import { hold, waiting } from '../helpers/locks.js';

let database: TestDatabase;
let one: Services;
let two: Services;

beforeAll(async () => {
  database = await testDatabase();
  one = buildServices(database.db);
  two = { ...one, feed: createFeed(silentLogger) };
});
afterAll(() => database.close());

const holdRows = (sql: string, values: unknown[]) => hold(database, sql, values);
const untilWaiting = (count: number) => waiting(database, count);

const head = async (forumId: string) =>
  (
    await query<{ head: number; access: number; rules: number }>(
      one.db,
      'select head, access, rules from forum_heads where forum_id = $1',
      [forumId],
    )
  )[0]!;

describe('races between statements', () => {
  it('closes a forum with an access number although somebody renamed it meanwhile', async () => {
    const world = await buildForum(one);
    const { id: forumId, name, description } = world.forum;
    // Two nodes; both have read the same rules and wait for the forum's row.
    const release = await holdRows('select from forums where id = $1 for update', [forumId]);
    const renaming = run(one, updateForum, world.admin, {
      forumId,
      name: 'Renamed',
      description,
      access: 'public',
    });
    await untilWaiting(1);
    const closing = run(two, updateForum, world.admin, { forumId, name, description, access: 'members' });
    await untilWaiting(2);
    await release();
    await Promise.all([renaming, closing]);
    const now = await head(forumId);
    const [forum] = await query<{ access: string }>(one.db, 'select access from forums where id = $1', [
      forumId,
    ]);
    expect(forum!.access).toBe('members');
    expect(now.access).toBeGreaterThan(0);
  });

  it('gives a removal an access number in a forum that is closed at the same moment', async () => {
    const world = await buildForum(one);
    const goes = await buildMember(one, world);
    const siteAdmin = await buildPerson(one, { isSiteAdmin: true });
    const { id: forumId, name, description } = world.forum;
    const release = await holdRows('select from memberships where account_id = $1 for share', [
      goes.accountId,
    ]);
    const removal = run(one, removeMember, world.admin, {
      networkId: world.network.id,
      accountId: goes.accountId,
    });
    await untilWaiting(1);
    await run(one, updateForum, siteAdmin, { forumId, name, description, access: 'members' });
    const closed = await head(forumId);
    await release();
    await removal;
    const after = await head(forumId);
    const readers = await readersAmong(one.db, forumId, [goes.accountId]);
    expect(readers!.readers).toEqual([]);
    expect(after.access).toBeGreaterThan(closed.access);
  });

  it('lets no admin appoint after he was demoted', async () => {
    const world = await buildForum(one);
    const second = await buildMember(one, world, 'admin');
    const friend = await buildMember(one, world);
    const networkId = world.network.id;
    const release = await holdRows('select from memberships where account_id = $1 for share', [
      friend.accountId,
    ]);
    const appoint = run(one, setRole, second, { networkId, accountId: friend.accountId, role: 'admin' }).then(
      () => 'went through',
      (error: { code: string }) => error.code,
    );
    await untilWaiting(1);
    const demoted = run(one, setRole, world.admin, {
      networkId,
      accountId: second.accountId,
      role: 'member',
    });
    await release();
    // Either order is right here.
    await Promise.all([appoint, demoted]);
    // The other order, forced: the appointment has read its facts, and waits behind the demotion.
    await run(one, setRole, world.admin, { networkId, accountId: friend.accountId, role: 'member' });
    await run(one, setRole, world.admin, { networkId, accountId: second.accountId, role: 'admin' });
    const hold2 = await holdRows('select from memberships where account_id = $1 for share', [
      second.accountId,
    ]);
    const demote = run(one, setRole, world.admin, { networkId, accountId: second.accountId, role: 'member' });
    await untilWaiting(1);
    const late = run(two, setRole, second, { networkId, accountId: friend.accountId, role: 'admin' }).then(
      () => 'went through',
      (error: { code: string }) => error.code,
    );
    await untilWaiting(2);
    await hold2();
    await demote;
    const said = await late;
    expect(said).toBe('forbidden');
  });

  it('orders an admin’s last act before his demotion, and allows none after it', async () => {
    const world = await buildForum(one, { access: 'members' });
    const second = await buildMember(one, world, 'admin');
    const { id: forumId, name, description } = world.forum;
    const release = await holdRows('select from forums where id = $1 for update', [forumId]);
    const opening = run(one, updateForum, second, { forumId, name, description, access: 'public' }).then(
      () => 'went through',
      (error: { code: string }) => error.code,
    );
    await untilWaiting(1);
    const demotion = run(two, setRole, world.admin, {
      networkId: world.network.id,
      accountId: second.accountId,
      role: 'member',
    });
    // The opening holds the membership it relies on: the demotion waits, and comes after it.
    await untilWaiting(2);
    await release();
    const said = await opening;
    await demotion;
    expect(said).toBe('went through');
    const late = run(one, updateForum, second, { forumId, name, description, access: 'members' });
    await expect(late).rejects.toMatchObject({ code: 'forbidden' });
  });

  it('erases every version of a deleted post, also one that was kept a moment before on another node', async () => {
    const world = await buildForum(one);
    const { thread } = await buildThread(one, world);
    const { post } = await buildReply(one, thread.id, world.admin, 'SECRET first words');
    const release = await holdRows('select from threads where id = $1 for no key update', [thread.id]);
    const edit = run(one, editPost, world.admin, { postId: post.id, body: 'second words', version: 1 });
    await untilWaiting(1);
    const del = run(two, deletePost, world.admin, { postId: post.id });
    await untilWaiting(2);
    await release();
    await edit;
    await del;
    const left = await query(one.db, 'select version, source from post_revisions where post_id = $1', [
      post.id,
    ]);
    expect(left).toEqual([]);
  });

  it('tells a removed member nothing new of a closed thread by an old client key', async () => {
    const world = await buildForum(one, { access: 'members' });
    const { thread } = await buildThread(one, world);
    const goes = await buildMember(one, world);
    const clientKey = randomUUID();
    await run(one, replyToThread, goes, { threadId: thread.id, body: 'hello', clientKey });
    await run(one, removeMember, world.admin, { networkId: world.network.id, accountId: goes.accountId });
    const site = await buildMember(one, world, 'moderator');
    await run(one, retitleThread, site, {
      threadId: thread.id,
      title: 'CANARY after he left',
      reason: 'Clearer.',
    });
    const answer = await run(one, replyToThread, goes, {
      threadId: randomUUID(),
      body: 'x',
      clientKey,
    }).catch((error: { code: string }) => error.code);
    expect(JSON.stringify(answer)).not.toContain('CANARY');
  });
});
