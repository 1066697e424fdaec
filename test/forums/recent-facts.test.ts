import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { PostCommitted } from '../../contract/forums.js';
import { query } from '../../src/database/index.js';
import { replyToThread, updateForum } from '../../src/forums/index.js';
import type { Services, SignedIn } from '../../src/kernel/index.js';
import { lockThread } from '../../src/moderation/index.js';
import { removeMember } from '../../src/networks/index.js';
import { buildForum, buildMember, buildReply, buildServices, buildThread, run } from '../factories/world.js';
import { type TestDatabase, testDatabase } from '../helpers/database.js';

let database: TestDatabase;
let services: Services;

beforeAll(async () => {
  database = await testDatabase();
  services = buildServices(database.db);
});
afterAll(() => database.close());

/** Somebody who has just replied in a thread of a members' forum: what his reply relied on is still kept. */
async function scene() {
  const world = await buildForum(services, { access: 'members' });
  const member = await buildMember(services, world);
  const { thread } = await buildThread(services, world);
  await buildReply(services, thread.id, member);
  const setLock = (isLocked: boolean) =>
    run(services, lockThread, world.admin, { threadId: thread.id, isLocked, reason: 'It went in circles.' });
  return { world, member, thread, setLock };
}

const again = (member: SignedIn, threadId: string) =>
  buildReply(services, threadId, member).then(
    () => 'done',
    (error: { code?: string; extras?: { reason?: string } }) => error.extras?.reason ?? error.code,
  );

describe('a reply right after another one, when things changed in between', () => {
  it('is refused in a thread that was locked, and goes through as soon as it is open', async () => {
    const { member, thread, setLock } = await scene();
    await setLock(true);
    expect(await again(member, thread.id)).toBe('thread_locked');
    await setLock(false);
    expect(await again(member, thread.id)).toBe('done');
  });

  it('finds no thread for whoever was removed', async () => {
    const { world, member, thread } = await scene();
    const { accountId } = member;
    await run(services, removeMember, world.admin, { networkId: world.network.id, accountId });
    expect(await again(member, thread.id)).toBe('not_found');
  });

  it('is refused to whoever closed the account', async () => {
    const { member, thread } = await scene();
    await query(services.db, `update accounts set status = 'closed' where id = $1`, [member.accountId]);
    expect(await again(member, thread.id)).not.toBe('done');
    const [row] = await query<{ n: number }>(
      services.db,
      'select last_number as n from threads where id = $1',
      [thread.id],
    );
    expect(row).toEqual({ n: 2 });
  });

  it('follows a forum from public to members and back', async () => {
    const { world, member, thread } = await scene();
    const { id: forumId, name, description } = world.forum;
    for (const access of ['public', 'members'] as const) {
      await run(services, updateForum, world.admin, { forumId, name, description, access });
      expect(await again(member, thread.id)).toBe('done');
    }
  });

  it('answers what was posted with the same key, even where the thread is locked now', async () => {
    const { member, thread, setLock } = await scene();
    const input = { threadId: thread.id, body: 'Once.', clientKey: randomUUID() };
    const first = (await run(services, replyToThread, member, input)) as PostCommitted;
    const second = (await run(services, replyToThread, member, input)) as PostCommitted;
    await setLock(true);
    const third = (await run(services, replyToThread, member, input)) as PostCommitted;
    expect([second.post.id, third.post.id]).toEqual([first.post.id, first.post.id]);
    expect(await again(member, thread.id)).toBe('thread_locked');
  });
});
