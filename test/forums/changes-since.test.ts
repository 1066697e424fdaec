import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ForumAccess } from '../../contract/forums.js';
import type { MoveDto } from '../../contract/moves.js';
import {
  addForumPerson,
  canSeeInside,
  removeForumPerson,
  threadChangesSince,
  threadFacts,
  updateForum,
} from '../../src/forums/index.js';
import { type Actor, accountIdOf, type Services, type SignedIn, visitor } from '../../src/kernel/index.js';
import { moveThread, readMove } from '../../src/moderation/index.js';
import { leaveNetwork, removeMember } from '../../src/networks/index.js';
import { closeNetwork } from '../../src/register/index.js';
import { suspendMember } from '../../src/sanctions/index.js';
import {
  buildForum,
  buildMember,
  buildPerson,
  buildReply,
  buildServices,
  buildThread,
  ctxOf,
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

interface Case {
  world: ForumWorld;
  goes: SignedIn;
  threadId: string;
}

async function scene(access: ForumAccess): Promise<Case> {
  const world = await buildForum(services, { access });
  const goes = await buildMember(services, world);
  if (access === 'invited') {
    const { username } = goes;
    await run(services, addForumPerson, world.admin, {
      forumId: world.forum.id,
      username,
      role: 'participant',
    });
  }
  const { thread } = await buildThread(services, world);
  return { world, goes, threadId: thread.id };
}

const inNetwork = ({ world, goes }: Case) => ({
  networkId: world.network.id,
  accountId: goes.accountId,
  reason: 'Rude.',
});
const make = ({ world }: Case, access: ForumAccess) =>
  run(services, updateForum, world.admin, {
    forumId: world.forum.id,
    name: 'Closed now',
    description: 'd',
    access,
  });

const ways: [string, ForumAccess, (test: Case) => Promise<unknown>][] = [
  ['removal', 'members', (test) => run(services, removeMember, test.world.admin, inNetwork(test))],
  [
    'leaving',
    'members',
    ({ world, goes }) => run(services, leaveNetwork, goes, { networkId: world.network.id }),
  ],
  ['suspension', 'members', (test) => run(services, suspendMember, test.world.admin, inNetwork(test))],
  [
    'removal from the room',
    'invited',
    ({ world, goes }) =>
      run(services, removeForumPerson, world.admin, { forumId: world.forum.id, accountId: goes.accountId }),
  ],
  ['a forum that is made a room', 'members', (test) => make(test, 'invited')],
  [
    'a move to where others read',
    'members',
    async ({ world, threadId }) => {
      const room = await buildForum(services, { within: world, access: 'invited' });
      const input = { threadId, forumId: room.forum.id };
      const { preview } = (await run(services, readMove, world.admin, input)) as MoveDto;
      const { confirmed } = preview!;
      await run(services, moveThread, world.admin, { ...input, reason: 'It is private.', confirmed });
    },
  ],
  [
    'the closing of the network',
    'members',
    async ({ world }) => {
      const site = await buildPerson(services, { isSiteAdmin: true });
      const input = { networkId: world.network.id, code: 'conduct', reason: 'It sells.' };
      await run(services, closeNetwork, site, input);
    },
  ],
];

/** Checked; then it happens; then what came since is read with all others. */
async function readAfter(actor: Actor, { threadId }: Case, act: () => Promise<unknown>) {
  const asker = (await threadFacts(ctxOf(services, actor), threadId))!;
  expect(canSeeInside(actor, asker).allowed).toBe(true);
  await act();
  return threadChangesSince(services.db, accountIdOf(actor), asker, 0);
}

describe('what changed, read for all at once by somebody who was checked just before', () => {
  it('has the texts, and what the asker is', async () => {
    const test = await scene('members');
    const { goes, threadId } = test;
    const facts = await readAfter(goes, test, () => buildReply(services, threadId, goes, 'A walk'));
    expect(facts?.posts.map(({ html }) => html)).toContain('<p>A walk</p>\n');
    expect(facts?.role).toBe('member');
    expect(canSeeInside(goes, facts!).allowed).toBe(true);
  });

  it.each(ways)('is refused after %s', async (_name, access, act) => {
    const test = await scene(access);
    const facts = await readAfter(test.goes, test, () => act(test));
    expect(facts && canSeeInside(test.goes, facts).allowed).not.toBe(true);
  });

  it('is refused to a visitor of a forum that was closed meanwhile', async () => {
    const test = await scene('public');
    const facts = await readAfter(visitor, test, () => make(test, 'members'));
    expect(canSeeInside(visitor, facts!).allowed).toBe(false);
  });
});
