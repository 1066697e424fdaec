import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ForumPageDto, ThreadPageDto } from '../../contract/forums.js';
import { createToken, findActor, register } from '../../src/auth/index.js';
import { query } from '../../src/database/index.js';
import { readForum, readPostHistory, readThread } from '../../src/forums/index.js';
import { type Services, type SignedIn, visitor } from '../../src/kernel/index.js';
import { removePost } from '../../src/moderation/index.js';
import { setRole, tendOrphans } from '../../src/networks/index.js';
import { listNotifications } from '../../src/notifications/index.js';
import { holdings } from '../../src/people/holdings/index.js';
import { closeAccount, readPerson, tellThreads } from '../../src/people/index.js';
import { refusalOf } from '../auth/helpers.js';
import { buildMember as buildAccount } from '../factories/accounts.js';
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

const password = 'gravel-pudding-moth';

let test: TestDatabase;
let services: Services;
const ended: string[] = [];

beforeAll(async () => {
  test = await testDatabase();
  services = buildServices(test.db);
  services.signals.sessionsEnded.listen((hashes) => ended.push(...hashes));
});
afterAll(() => test.close());

/** Somebody who can sign in, in a network with a public forum that others run. */
async function leaver(overrides = {}): Promise<{ world: ForumWorld; person: SignedIn; session: string }> {
  const world = await buildForum(services);
  const { actor, session } = await buildAccount(test.db, { password, ...overrides });
  const { joinNetwork } = await import('../../src/networks/index.js');
  await run(services, joinNetwork, actor, { networkId: world.network.id });
  return { world, person: actor, session: session.token };
}

const close = (person: SignedIn, erasePosts = false) =>
  run(services, closeAccount, person, { password, erasePosts });

async function tellAll(): Promise<void> {
  while (await tellThreads.run(services));
}

const pageOf = async (threadId: string) =>
  (await run(services, readThread, visitor, { threadId })) as ThreadPageDto;

describe('closing an account', () => {
  it('leaves nothing that tells of the person, and keeps the posts as a former member’s', async () => {
    const { world, person } = await leaver({ name: 'Vera Quiet', username: 'vera-quiet' });
    const { thread } = await buildThread(services, world, { author: person, body: 'I was here.' });
    await close(person);
    const [row] = await query<Record<string, unknown>>(test.db, 'select * from accounts where id = $1', [
      person.accountId,
    ]);
    const personal = Object.entries(row!).filter(
      ([column]) =>
        ![
          ...['id', 'curbs', 'username_key', 'status', 'is_site_admin', 'is_reminded'],
          ...['created_at', 'closed_at'],
        ].includes(column),
    );
    for (const [column, value] of personal)
      expect([column, value ?? []]).toEqual([column, column.endsWith('_shown') ? 'me' : []]);
    expect(row).toMatchObject({ status: 'closed', is_site_admin: false, is_reminded: false, curbs: {} });
    expect(JSON.stringify(row)).not.toMatch(/vera/i);
    const page = await pageOf(thread.id);
    expect(page.posts[0]).toMatchObject({ state: 'visible', authorId: person.accountId });
    expect(page.people).toEqual([]);
    expect(await refusalOf(run(services, readPerson, visitor, { username: 'vera-quiet' }))).toMatchObject({
      code: 'not_found',
    });
  });

  it('ends sessions, tokens, devices and memberships at once', async () => {
    const { world, person, session } = await leaver();
    const { token } = await run(services, createToken, person, {
      login: person.username,
      password,
      label: 'Backup',
    });
    await close(person);
    expect(ended).toContain(person.sessionHash);
    expect((await findActor(services, { sessionToken: session })).actor.kind).toBe('visitor');
    await expect(findActor(services, { bearer: token })).rejects.toThrow();
    const rows = await query(
      test.db,
      `select state, role from memberships where account_id = $1 and network_id = $2`,
      [person.accountId, world.network.id],
    );
    expect(rows).toEqual([{ state: 'left', role: 'member' }]);
  });

  it('gives the user name to nobody', async () => {
    const { person } = await leaver({ username: 'Lone-Wolf' });
    await close(person);
    const input = {
      name: 'Ann',
      username: 'lone-wolf',
      email: 'ann@example.org',
      password: 'lantern copper meadow',
    };
    expect(await refusalOf(run(services, register, visitor, input))).toMatchObject({
      reason: 'username_taken',
    });
  });

  it('asks for the password, and changes nothing with a wrong one', async () => {
    const { person, session } = await leaver();
    expect(
      await refusalOf(run(services, closeAccount, person, { password: 'not the right words' })),
    ).toMatchObject({ reason: 'wrong_password' });
    expect((await findActor(services, { sessionToken: session })).actor.kind).toBe('account');
  });

  it('is refused to the only admin of a network, by the network’s name, until another one is there', async () => {
    const { world, person } = await leaver();
    const role = (accountId: string, to: string) =>
      run(services, setRole, world.admin, { networkId: world.network.id, accountId, role: to });
    await role(person.accountId, 'admin');
    await run(services, setRole, person, {
      networkId: world.network.id,
      accountId: world.admin.accountId,
      role: 'member',
    });
    const refusal = await refusalOf(close(person));
    expect(refusal).toMatchObject({ code: 'forbidden', reason: 'last_admin' });
    expect(refusal.message).toContain(world.network.name);
    const heir = await buildMember(services, { ...world, admin: person }, 'admin');
    await close(person);
    const admins = await query<{ id: string }>(
      test.db,
      `select account_id as id from memberships where network_id = $1 and role = 'admin' and state = 'active'`,
      [world.network.id],
    );
    expect(admins).toEqual([{ id: heir.accountId }]);
  });

  it('of the only admin who says so leaves a network whose members are asked to take over', async () => {
    const { world, person } = await leaver();
    const { accountId } = person;
    const networkId = world.network.id;
    await run(services, setRole, world.admin, { networkId, accountId, role: 'admin' });
    await run(services, setRole, person, { networkId, accountId: world.admin.accountId, role: 'member' });
    await run(services, closeAccount, person, { password, withoutAdmin: true });
    while (await tendOrphans.run(services));
    const { notifications } = await run(services, listNotifications, world.admin, { show: 'network' });
    expect(notifications[0]).toMatchObject({ notice: { kind: 'orphaned' }, network: { id: networkId } });
  });

  it('of both admins of a network at the same moment leaves one of them', async () => {
    for (let round = 0; round < 5; round++) {
      const { world, person } = await leaver();
      const other = (await buildAccount(test.db, { password })).actor;
      const { joinNetwork } = await import('../../src/networks/index.js');
      await run(services, joinNetwork, other, { networkId: world.network.id });
      for (const { accountId } of [person, other])
        await run(services, setRole, world.admin, { networkId: world.network.id, accountId, role: 'admin' });
      await run(services, setRole, person, {
        networkId: world.network.id,
        accountId: world.admin.accountId,
        role: 'member',
      });
      const outcomes = await Promise.allSettled([close(person), close(other)]);
      expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    }
  });

  it('is refused to the only site administrator', async () => {
    const { actor } = await buildAccount(test.db, { password, isSiteAdmin: true });
    expect(await refusalOf(close(actor))).toMatchObject({ reason: 'last_site_admin' });
  });
});

describe('the threads of somebody who left', () => {
  it('take a number each, so that every open page and list follows', async () => {
    const { world, person } = await leaver();
    const own = await buildThread(services, world, { author: person });
    const others = await buildThread(services, world);
    await buildReply(services, others.thread.id, person);
    const before = await Promise.all([own, others].map(({ thread }) => pageOf(thread.id)));
    await tellAll();
    const messages: string[] = [];
    const stop = services.feed.onCommitted(({ threads }) =>
      messages.push(...threads.map(({ thread }) => thread)),
    );
    await close(person);
    await tellAll();
    stop();
    expect(messages.sort()).toEqual([own.thread.id, others.thread.id].sort());
    for (const page of before) expect((await pageOf(page.thread.id)).head).toBeGreaterThan(page.head);
    const list = (await run(services, readForum, visitor, {
      network: world.network.slug,
      forum: world.forum.slug,
    })) as ForumPageDto;
    expect(list.people.map(({ id }) => id)).toEqual([world.admin.accountId]);
    expect(await query(test.db, 'select 1 from person_updates')).toEqual([]);
  });

  it('lose the text of his posts and its earlier versions where he asked for it, in steps', async () => {
    const { world, person } = await leaver();
    const { thread } = await buildThread(services, world, { body: 'Not his.' });
    const posts = [];
    for (let n = 0; n < 3; n++)
      posts.push((await buildReply(services, thread.id, person, `Secret words ${n}`)).post);
    const { editPost } = await import('../../src/forums/index.js');
    await run(services, editPost, person, { postId: posts[0]!.id, body: 'Secret words again', version: 1 });
    await run(services, removePost, world.admin, { postId: posts[1]!.id, reason: 'Off topic.' });
    await close(person, true);
    await tellAll();
    const page = await pageOf(thread.id);
    expect(page.posts.map(({ state }) => state)).toEqual(['visible', 'deleted', 'removed', 'deleted']);
    const left = await query(
      test.db,
      `select source from posts where author_id = $1 and source <> ''
       union all select source from post_revisions where written_by = $1`,
      [person.accountId],
    );
    expect(left).toEqual([]);
    expect(await refusalOf(run(services, readPostHistory, visitor, { postId: posts[0]!.id }))).toMatchObject({
      reason: 'post_gone',
    });
  });

  it('are told when the node that was at it is gone', async () => {
    const { world, person } = await leaver();
    const { thread } = await buildThread(services, world, { author: person });
    const { head } = await pageOf(thread.id);
    await close(person);
    await query(test.db, `update person_updates set leased_until = now() + interval '1 minute'`);
    expect(await tellThreads.run(services)).toBe(false);
    await query(test.db, `update person_updates set leased_until = now() - interval '1 second'`);
    await tellAll();
    expect((await pageOf(thread.id)).head).toBeGreaterThan(head);
  });
});

describe('the list of what is held about a person', () => {
  it('has every table that names an account', async () => {
    const rows = await query<{ table: string; column: string }>(
      test.db,
      `select c.conrelid::regclass::text as table, a.attname as column
       from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
       where c.contype = 'f' and c.confrelid = 'accounts'::regclass`,
    );
    const listed = new Set(holdings.map(({ table, column }) => `${table}.${column}`));
    expect(rows.map(({ table, column }) => `${table}.${column}`).filter((one) => !listed.has(one))).toEqual(
      [],
    );
  });
});
