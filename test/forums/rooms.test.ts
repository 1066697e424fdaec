import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { AccessPreviewDto, ForumPeopleDto, ForumPersonChanged } from '../../contract/forum-people.js';
import { query } from '../../src/database/index.js';
import type { Committed } from '../../src/feed/index.js';
import * as forums from '../../src/forums/index.js';
import type { Services, SignedIn } from '../../src/kernel/index.js';
import { AppError } from '../../src/lib/errors.js';
import { joinNetwork, leaveNetwork, setRole } from '../../src/networks/index.js';
import { markSeen } from '../../src/reading/index.js';
import { completePeople } from '../../src/writing/index.js';
import {
  buildForum,
  buildMember,
  buildNetwork,
  buildPerson,
  buildServices,
  buildThread,
  type ForumWorld,
  run,
} from '../factories/world.js';
import { type TestDatabase, testDatabase } from '../helpers/database.js';

let database: TestDatabase;
let services: Services;
const committed: Committed[] = [];
beforeAll(async () => {
  database = await testDatabase();
  services = buildServices(database.db);
  services.feed.onCommitted((change) => committed.push(change));
});
afterAll(() => database.close());

async function reasonOf(promise: Promise<unknown>): Promise<string> {
  try {
    await promise;
    return 'done';
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return error.extras.reason ?? error.code;
  }
}

const at = ({ network, forum }: ForumWorld) => ({ network: network.slug, forum: forum.slug });
const add = async (world: ForumWorld, by: SignedIn, one: SignedIn, role = 'participant') =>
  (await run(services, forums.addForumPerson, by, {
    forumId: world.forum.id,
    username: one.username,
    role,
  })) as ForumPersonChanged;
const remove = async (world: ForumWorld, by: SignedIn, one: SignedIn) =>
  (await run(services, forums.removeForumPerson, by, {
    forumId: world.forum.id,
    accountId: one.accountId,
  })) as ForumPersonChanged;
const peopleOf = async (world: ForumWorld, actor: SignedIn) =>
  (await run(services, forums.readForumPeople, actor, at(world))) as ForumPeopleDto;
const start = (world: ForumWorld, actor: SignedIn) =>
  run(services, forums.createThread, actor, {
    forumId: world.forum.id,
    title: 'A question',
    body: 'words',
    clientKey: randomUUID(),
  });
const mayRead = async (world: ForumWorld, actor: SignedIn) =>
  (await reasonOf(run(services, forums.readForum, actor, at(world)))) === 'done';

describe('the people of a room', () => {
  it('are added and removed with a number of the feed, and nobody else is in it', async () => {
    const world = await buildForum(services, { access: 'invited' });
    const ada = await buildMember(services, world);
    const before = committed.length;
    const added = await add(world, world.admin, ada);
    expect(committed.slice(before)).toMatchObject([
      { forum: world.forum.id, seq: added.seq, access: added.seq, threads: [] },
    ]);
    expect(await mayRead(world, ada)).toBe(true);
    const { people, log } = await peopleOf(world, ada);
    expect(people.map(({ person, role }) => [person.id, role])).toEqual([
      [world.admin.accountId, 'moderator'],
      [ada.accountId, 'participant'],
    ]);
    expect(log.map(({ what, person, by }) => [what, person?.id, by?.id])).toEqual([
      ['added', ada.accountId, world.admin.accountId],
      ['added', world.admin.accountId, world.admin.accountId],
    ]);
    const removed = await remove(world, world.admin, ada);
    expect(removed.seq).toBe(added.seq + 1);
    expect(await mayRead(world, ada)).toBe(false);
    const now = await forums.readersAmong(services.db, world.forum.id, [ada.accountId]);
    expect(now).toMatchObject({ access: removed.seq, readers: [], isPublic: false });
  });

  it('are members of the network by name; another name is no member, whoever it is', async () => {
    const world = await buildForum(services, { access: 'invited' });
    const outsider = await buildPerson(services);
    const nobody = { ...outsider, username: 'nobody-at-all' };
    expect(await reasonOf(add(world, world.admin, outsider))).toBe('no_such_member');
    expect(await reasonOf(add(world, world.admin, nobody))).toBe('no_such_member');
    expect(await reasonOf(add(world, world.admin, world.admin))).toBe('done');
    expect(await reasonOf(add(world, world.admin, world.admin))).toBe('in_already');
  });

  it('are changed by who runs the network; by the room’s moderators, moderators excepted', async () => {
    const world = await buildForum(services, { access: 'invited' });
    const [ada, bea, cleo] = [
      await buildMember(services, world),
      await buildMember(services, world),
      await buildMember(services, world),
    ];
    const networkModerator = await buildMember(services, world, 'moderator');
    const otherAdmin = await buildMember(services, world, 'admin');
    await add(world, world.admin, ada);
    expect(await reasonOf(add(world, networkModerator, bea))).toBe('not_found');
    expect(await reasonOf(add(world, ada, bea))).toBe('not_moderator');
    await add(world, otherAdmin, ada, 'moderator');
    expect(await reasonOf(add(world, ada, bea))).toBe('done');
    expect(await reasonOf(add(world, ada, bea, 'moderator'))).toBe('not_admin');
    expect(await reasonOf(remove(world, ada, world.admin))).toBe('not_admin');
    expect(await reasonOf(remove(world, bea, bea))).toBe('done');
    expect(await reasonOf(remove(world, cleo, ada))).toBe('not_found');
    // An admin who is outside sees who is in it, not what; once in it, everybody in it sees that.
    expect(await reasonOf(run(services, forums.readForum, otherAdmin, at(world)))).toBe('not_in_room');
    expect((await peopleOf(world, otherAdmin)).viewer).toMatchObject({ canManage: true, isInside: false });
    await add(world, otherAdmin, otherAdmin);
    expect(await mayRead(world, otherAdmin)).toBe(true);
    expect((await peopleOf(world, ada)).log[0]).toMatchObject({
      what: 'added',
      person: { id: otherAdmin.accountId },
      by: { id: otherAdmin.accountId },
    });
  });

  it('lose the room with the membership, and do not get it back by joining again', async () => {
    const world = await buildForum(services, { access: 'invited' });
    const ada = await buildMember(services, world);
    const networkId = world.network.id;
    await add(world, world.admin, ada);
    const { thread } = await buildThread(services, world, { author: ada });
    await run(services, leaveNetwork, ada, { networkId });
    expect(await mayRead(world, ada)).toBe(false);
    await run(services, joinNetwork, ada, { networkId });
    expect(await mayRead(world, ada)).toBe(false);
    const body = { threadId: thread.id, body: 'Still here?', clientKey: randomUUID() };
    expect(await reasonOf(run(services, forums.replyToThread, ada, body))).toBe('not_found');
    expect((await peopleOf(world, world.admin)).people).toHaveLength(1);
    expect(await reasonOf(add(world, world.admin, ada))).toBe('done');
    expect(await mayRead(world, ada)).toBe(true);
    const rows = await query<{ n: number }>(
      services.db,
      'select count(*)::int as n from forum_people where forum_id = $1 and account_id = $2 and ended_at is null',
      [world.forum.id, ada.accountId],
    );
    expect(rows).toEqual([{ n: 1 }]);
  });

  it('are added once, however many add them at once', async () => {
    const world = await buildForum(services, { access: 'invited' });
    const ada = await buildMember(services, world);
    const others = Array.from({ length: 4 }, () => buildServices(database.db));
    const answers = await Promise.all(
      others.map((node) =>
        reasonOf(
          run(node, forums.addForumPerson, world.admin, {
            forumId: world.forum.id,
            username: ada.username,
          }),
        ),
      ),
    );
    expect(answers.filter((answer) => answer === 'done')).toHaveLength(1);
    expect(new Set(answers)).toEqual(new Set(['done', 'in_already']));
    expect((await peopleOf(world, ada)).people).toHaveLength(2);
  });

  it('are whom names are completed from in a room', async () => {
    const world = await buildForum(services, { access: 'invited' });
    const ada = await buildMember(services, world, 'member', 'Zoraida Inside');
    await buildMember(services, world, 'member', 'Zoraida Outside');
    await add(world, world.admin, ada);
    const found = await run(services, completePeople, world.admin, {
      forumId: world.forum.id,
      text: 'zoraida',
    });
    expect((found as { people: { name: string }[] }).people.map(({ name }) => name)).toEqual([
      'Zoraida Inside',
    ]);
  });
});

describe('a room', () => {
  it('leaves no trace in what is held about a member outside of it', async () => {
    const within = await buildNetwork(services);
    const open = await buildForum(services, { within });
    const room = await buildForum(services, { within, access: 'invited' });
    const ada = await buildMember(services, within);
    const { thread } = await buildThread(services, open);
    await run(services, markSeen, ada, { threadId: thread.id, ranges: [[1, 1]] });
    const rows = await query<{ forum_id: string }>(
      services.db,
      'select forum_id from forum_reads where account_id = $1',
      [ada.accountId],
    );
    expect(rows).toEqual([{ forum_id: open.forum.id }]);
    expect(room.forum.access).toBe('invited');
  });

  it('shows its log to nobody else when it becomes a forum for everyone', async () => {
    const world = await buildForum(services, { access: 'invited' });
    const ada = await buildMember(services, world);
    await add(world, world.admin, ada);
    const { id: forumId, name } = world.forum;
    await run(services, forums.updateForum, world.admin, {
      forumId,
      name,
      description: 'd',
      access: 'public',
    });
    const outsider = await buildPerson(services);
    const seen = await peopleOf(world, outsider);
    expect(seen.log).toEqual([]);
    expect(seen.people.map(({ person }) => person.id)).toEqual([world.admin.accountId]);
  });

  it('tells who gains and who loses before its access is changed', async () => {
    const world = await buildForum(services, { access: 'members' });
    const ada = await buildMember(services, world, 'member', 'Ada Loses');
    const ask = async (access: string) =>
      (await run(services, forums.previewForumAccess, world.admin, {
        forumId: world.forum.id,
        access,
      })) as AccessPreviewDto;
    const closing = await ask('invited');
    expect(closing.loses).toMatchObject({ everyone: false, count: 1 });
    expect(closing.loses.people.map(({ id }) => id)).toEqual([ada.accountId]);
    expect(closing.gains).toMatchObject({ everyone: false, count: 0 });
    expect(await ask('public')).toMatchObject({ gains: { everyone: true }, loses: { count: 0 } });
    expect(await ask('members')).toMatchObject({ gains: { count: 0 }, loses: { count: 0 } });
    expect(
      await reasonOf(
        run(services, forums.previewForumAccess, ada, { forumId: world.forum.id, access: 'public' }),
      ),
    ).toBe('not_admin');
    // Whoever makes a room of a forum is in it.
    const { id: forumId, name } = world.forum;
    await run(services, forums.updateForum, world.admin, {
      forumId,
      name,
      description: 'd',
      access: 'invited',
    });
    expect(await mayRead(world, world.admin)).toBe(true);
    expect(await mayRead(world, ada)).toBe(false);
  });
});

/** Runs `later` after `first` has locked its rows and before it commits. */
async function whileOpen(first: string, values: unknown[], later: () => Promise<unknown>) {
  const runner = services.db.createQueryRunner();
  await runner.connect();
  try {
    await runner.startTransaction();
    await runner.query(first, values);
    const waiting = later().then(
      () => 'done',
      (error: AppError) => error.extras.reason ?? error.code,
    );
    await untilSomebodyWaits();
    await runner.commitTransaction();
    return await waiting;
  } finally {
    await runner.release();
  }
}

async function untilSomebodyWaits(): Promise<void> {
  for (let tries = 0; tries < 2_000; tries++) {
    const [row] = await query<{ n: number }>(
      services.db,
      `select count(*)::int as n from pg_stat_activity
       where datname = current_database() and wait_event_type = 'Lock'`,
    );
    if (row!.n > 0) return;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  throw new Error('nobody waits');
}

describe('a write that is under way', () => {
  it('loses against a removal from the room that commits first', async () => {
    const world = await buildForum(services, { access: 'invited' });
    const ada = await buildMember(services, world);
    await add(world, world.admin, ada);
    const { thread } = await buildThread(services, world);
    const end =
      'update forum_people set ended_at = now() where forum_id = $1 and account_id = $2 and ended_at is null';
    const { id: forumId } = world.forum;
    const reply = () =>
      run(services, forums.replyToThread, ada, {
        threadId: thread.id,
        body: 'Too late',
        clientKey: randomUUID(),
      });
    expect(await whileOpen(end, [forumId, ada.accountId], reply)).toBe('not_found');
    await add(world, world.admin, ada);
    expect(await whileOpen(end, [forumId, ada.accountId], () => start(world, ada))).toBe('not_found');
  });

  it('loses against the forum being archived, and against a role that is taken away', async () => {
    const world = await buildForum(services);
    const ada = await buildMember(services, world, 'moderator');
    const { id: forumId, name } = world.forum;
    const rules = { posting: 'roles', postingRoles: ['moderator'] };
    await run(services, forums.updateForum, world.admin, {
      forumId,
      name,
      description: 'd',
      access: 'public',
      ...rules,
    });
    const demote = `update memberships set role = 'member' where network_id = $1 and account_id = $2`;
    expect(await whileOpen(demote, [world.network.id, ada.accountId], () => start(world, ada))).toBe(
      'named_roles',
    );
    await run(services, setRole, world.admin, {
      networkId: world.network.id,
      accountId: ada.accountId,
      role: 'moderator',
    });
    const archive = `with f as (update forums set is_archived = true where id = $1 returning id)
      update forum_heads h set head = head + 1, rules = head + 1 from f where h.forum_id = f.id`;
    expect(await whileOpen(archive, [forumId], () => start(world, ada))).toBe('archived');
    await run(services, forums.archiveForum, world.admin, { forumId, isArchived: false });
    expect(await reasonOf(start(world, ada))).toBe('done');
  });
});
