import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ForumPeopleDto } from '../../contract/forum-people.js';
import type { ForumAccess, ForumPageDto } from '../../contract/forums.js';
import type { ThreadReadingDto, UnreadDto } from '../../contract/reading.js';
import {
  addForumPerson,
  createThread,
  readForum,
  readForumPeople,
  removeForumPerson,
  setForumRole,
  updateForum,
} from '../../src/forums/index.js';
import type { Services, SignedIn } from '../../src/kernel/index.js';
import { lockThread } from '../../src/moderation/index.js';
import { joinNetwork, leaveNetwork } from '../../src/networks/index.js';
import { markSeen, readThreadReading, readUnread } from '../../src/reading/index.js';
import { reinstateMember, suspendMember } from '../../src/sanctions/index.js';
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
beforeAll(async () => {
  database = await testDatabase();
  services = buildServices(database.db);
});
afterAll(() => database.close());

const unreadOf = async (actor: SignedIn) => ((await run(services, readUnread, actor, {})) as UnreadDto).total;
const unreadIn = async (actor: SignedIn, threadId: string) =>
  ((await run(services, readThreadReading, actor, { threadId })) as ThreadReadingDto).unread;
const add = ({ admin, forum }: ForumWorld, { username }: SignedIn, role = 'participant') =>
  run(services, addForumPerson, admin, { forumId: forum.id, username, role });
const putOut = ({ admin, forum }: ForumWorld, { accountId }: SignedIn) =>
  run(services, removeForumPerson, admin, { forumId: forum.id, accountId });
const open = ({ admin, forum }: ForumWorld, access: ForumAccess) =>
  run(services, updateForum, admin, { forumId: forum.id, name: forum.name, description: 'd', access });

/** A thread that was there before, and one post that comes later. */
async function talk(world: ForumWorld) {
  const { thread } = await buildThread(services, world);
  for (let n = 0; n < 4; n++) await buildReply(services, thread.id, world.admin);
  return { threadId: thread.id, more: () => buildReply(services, thread.id, world.admin) };
}

describe('what is unread for somebody who comes later', () => {
  it.each([
    ['added to a room', async (world: ForumWorld, one: SignedIn) => void (await add(world, one))],
    [
      'made a moderator of it at once',
      async (world: ForumWorld, one: SignedIn) => void (await add(world, one, 'moderator')),
    ],
    [
      'let in when the room is opened to members',
      async (world: ForumWorld) => void (await open(world, 'members')),
    ],
    [
      'let in when the room is opened to all',
      async (world: ForumWorld) => void (await open(world, 'public')),
    ],
  ])('is nothing old: %s', async (_how, comes) => {
    const world = await buildForum(services, { access: 'invited' });
    const late = await buildMember(services, world);
    const { threadId, more } = await talk(world);
    await comes(world, late);
    expect([await unreadOf(late), await unreadIn(late, threadId)]).toEqual([0, 0]);
    await more();
    expect([await unreadOf(late), await unreadIn(late, threadId)]).toEqual([1, 1]);
    // A baseline that is laid down by reading says the same.
    await run(services, markSeen, late, { threadId, ranges: [[1, 1]] });
    expect([await unreadOf(late), await unreadIn(late, threadId)]).toEqual([1, 1]);
  });

  it('is nothing of the time in which one was out, and what one had not read stays where one never was out', async () => {
    const world = await buildForum(services, { access: 'invited' });
    const [stays, comes] = [await buildMember(services, world), await buildMember(services, world)];
    for (const one of [stays, comes]) await add(world, one);
    const { threadId, more } = await talk(world);
    for (const one of [stays, comes]) await run(services, markSeen, one, { threadId, ranges: [[1, 2]] });
    await putOut(world, comes);
    await more();
    await add(world, comes);
    expect([await unreadOf(comes), await unreadIn(comes, threadId)]).toEqual([0, 0]);
    // Another role is the same stay; so is the room's being opened to everybody.
    await run(services, setForumRole, world.admin, {
      forumId: world.forum.id,
      accountId: stays.accountId,
      role: 'moderator',
    });
    expect([await unreadOf(stays), await unreadIn(stays, threadId)]).toEqual([4, 4]);
    await open(world, 'members');
    expect([await unreadOf(stays), await unreadOf(comes)]).toEqual([4, 0]);
  });

  it('is nothing of a members’ forum for who left the network and came back', async () => {
    const world = await buildForum(services, { access: 'members' });
    const late = await buildMember(services, world);
    const { threadId, more } = await talk(world);
    expect(await unreadOf(late)).toBe(5);
    await run(services, markSeen, late, { threadId, ranges: [[1, 2]] });
    await run(services, leaveNetwork, late, { networkId: world.network.id });
    await more();
    await run(services, joinNetwork, late, { networkId: world.network.id });
    expect([await unreadOf(late), await unreadIn(late, threadId)]).toEqual([0, 0]);
    await more();
    expect([await unreadOf(late), await unreadIn(late, threadId)]).toEqual([1, 1]);
  });
});

describe('a suspension that is lifted', () => {
  it.each(['invited', 'members', 'public'] as const)(
    'gives back the place in a forum, not that of its moderator: %s',
    async (access) => {
      const world = await buildForum(services, { access });
      const { network, admin, forum } = world;
      const one = await buildMember(services, world);
      const { accountId } = one;
      await add(world, one, 'moderator');
      const { thread } = await buildThread(services, world);
      const lock = (isLocked: boolean) =>
        run(services, lockThread, one, { threadId: thread.id, isLocked, reason: 'For a test.' });
      await lock(true);
      await run(services, suspendMember, admin, { networkId: network.id, accountId, reason: 'Rude.' });
      await run(services, reinstateMember, admin, { networkId: network.id, accountId });
      await expect(lock(false)).rejects.toMatchObject({ code: 'forbidden' });
      const at = { network: network.slug, forum: forum.slug };
      const { viewer } = (await run(services, readForum, one, at)) as ForumPageDto;
      expect(viewer.canModerate).toBe(false);
      const shown = async () =>
        ((await run(services, readForumPeople, admin, at)) as ForumPeopleDto).people
          .filter(({ person }) => person.id === accountId)
          .map(({ role }) => role);
      expect(await shown()).toEqual(access === 'invited' ? ['participant'] : []);
      // In a room they read and write as before; and the admin can name them again.
      if (access === 'invited')
        await run(services, createThread, one, {
          forumId: forum.id,
          title: 'I am back',
          body: 'Hello.',
          clientKey: services.ids.next(),
        });
      await add(world, one, 'moderator');
      expect(await shown()).toEqual(['moderator']);
      await lock(false);
    },
  );
});
