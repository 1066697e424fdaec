import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type DeskDto, deskParts } from '../../contract/desk.js';
import { query } from '../../src/database/index.js';
import { readDesk } from '../../src/desk/index.js';
import { addForumPerson, removeForumPerson } from '../../src/forums/index.js';
import { type Services, type SignedIn, visitor } from '../../src/kernel/index.js';
import { removePost } from '../../src/moderation/index.js';
import { inviteByLink, requestMembership, updateAccess } from '../../src/networks/index.js';
import { suspendMember } from '../../src/sanctions/index.js';
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
  database = await testDatabase(16);
  services = buildServices(database.db);
});
afterAll(() => database.close());

const read = (world: ForumWorld, as: SignedIn): Promise<DeskDto> =>
  run(services, readDesk, as, { network: world.network.slug });
const reasonOf = (promise: Promise<unknown>) =>
  promise.then(
    () => 'allowed',
    (error: { code: string; extras: { reason?: string } }) => error.extras.reason ?? error.code,
  );

describe('the desk of a network', () => {
  it('gives each the parts of their role, and nobody else any', async () => {
    const world = await buildForum(services);
    const as = async (role: 'steering' | 'moderator' | 'member') =>
      reasonOrParts(read(world, await buildMember(services, world, role)));
    const reasonOrParts = (promise: Promise<DeskDto>) =>
      promise.then(
        ({ parts }) => parts,
        () => reasonOf(promise),
      );
    expect((await read(world, world.admin)).parts).toEqual([...deskParts]);
    expect(await as('steering')).toEqual(['requests', 'invitations', 'newcomers']);
    expect(await as('moderator')).toEqual(['decisions', 'unanswered', 'newcomers']);
    expect(await as('member')).toBe('not_admin');
    expect(await reasonOf(run(services, readDesk, visitor, { network: world.network.slug }))).toBe('sign_in');
    const steering = await read(world, await buildMember(services, world, 'steering'));
    const { members, rooms, staff, decisions, unanswered, warnings } = steering;
    expect([members, rooms, staff, decisions, unanswered, warnings]).toEqual(Array(6).fill(null));
  });

  it('counts what waits, and warns of what should be seen to', async () => {
    const world = await buildForum(services);
    const networkId = world.network.id;
    const access = { networkId, joining: 'request', visibility: 'public', questions: [] };
    const gone = await buildMember(services, world);
    const reason = 'For a while';
    await run(services, suspendMember, world.admin, { networkId, accountId: gone.accountId, reason });
    await run(services, updateAccess, world.admin, access);
    const asks = await buildPerson(services, { name: 'Asks Politely' });
    await run(services, requestMembership, asks, { networkId, answers: [] });
    await query(
      services.db,
      `update memberships set since = now() - interval '8 days' where network_id = $1 and account_id = $2`,
      [networkId, asks.accountId],
    );
    await run(services, inviteByLink, world.admin, { networkId });
    await run(services, inviteByLink, world.admin, { networkId });
    await query(
      services.db,
      `update invitations set expires_at = now() - interval '1 day' where id = (
         select id from invitations where network_id = $1 limit 1)`,
      [networkId],
    );
    const room = await buildForum(services, { within: world, access: 'invited', name: 'Planning' });
    const desk = await read(world, world.admin);
    expect(desk.requests).toMatchObject({ total: 1, oldest: [{ person: { name: 'Asks Politely' } }] });
    expect(desk.invitations).toEqual({ out: 2, over: 1, failed: 0 });
    expect(desk.members).toMatchObject({ total: 1, suspended: 1 });
    expect(desk.rooms).toEqual([{ name: 'Planning', path: room.forum.path, people: 1, moderators: 1 }]);
    expect(desk.staff?.map(({ person }) => person.id)).toEqual([world.admin.accountId]);
    expect(desk.decisions?.map(({ what }) => ('act' in what ? what.act : what.log))).toEqual(['suspend']);
    expect(desk.warnings).toEqual([
      { warning: 'oneAdmin' },
      { warning: 'nobodyConfirmed' },
      { warning: 'oldRequests', count: 1 },
      { warning: 'invitationsOver', count: 1 },
    ]);
    await run(services, removeForumPerson, world.admin, {
      forumId: room.forum.id,
      accountId: world.admin.accountId,
    });
    const { warnings, rooms } = await read(world, world.admin);
    expect(rooms).toMatchObject([{ people: 0 }]);
    expect(warnings).toContainEqual({
      warning: 'roomWithoutModerator',
      name: 'Planning',
      path: room.forum.path,
    });
  });

  it('finds threads without an answer where one may read, and newcomers nobody greeted', async () => {
    const world = await buildForum(services, { access: 'members' });
    const moderator = await buildMember(services, world, 'moderator');
    const silent = await buildMember(services, world, 'member', 'Silent One');
    const greeted = await buildMember(services, world, 'member', 'Greeted One');
    const alone = await buildMember(services, world, 'member', 'Alone One');
    const room = await buildForum(services, { within: world, access: 'invited', name: 'Hidden' });
    await run(services, addForumPerson, world.admin, { forumId: room.forum.id, username: silent.username });
    await buildThread(services, room, { author: silent, title: 'In the room' });
    const talk = await buildThread(services, world, { author: greeted, title: 'Answered' });
    await buildReply(services, talk.thread.id, world.admin, 'Welcome');
    await buildThread(services, world, { author: alone, title: 'Waiting' });
    const away = await buildThread(services, world, { author: greeted, title: 'Taken away' });
    await run(services, removePost, moderator, { postId: away.post.id, reason: 'Not our topic' });
    const forModerator = await read(world, moderator);
    expect(forModerator.unanswered?.map(({ title }) => title)).toEqual(['Waiting']);
    expect(forModerator.newcomers?.map(({ person, post }) => [person.name, post !== null])).toEqual([
      ['Silent One', false],
      ['Alone One', true],
    ]);
    expect(JSON.stringify(forModerator)).not.toMatch(/Hidden|In the room/);
    const forAdmin = await read(world, world.admin);
    expect(forAdmin.unanswered?.map(({ title }) => title)).toEqual(['In the room', 'Waiting']);
    await query(
      services.db,
      `update memberships set joined_at = joined_at - interval '15 days' where account_id = $1`,
      [silent.accountId],
    );
    expect((await read(world, moderator)).newcomers?.map(({ person }) => person.name)).toEqual(['Alone One']);
  });
});
