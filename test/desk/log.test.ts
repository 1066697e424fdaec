import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { LogLineDto, NetworkLogDto } from '../../contract/network-log.js';
import { readNetworkLog } from '../../src/desk/index.js';
import { addForumPerson, removeForumPerson, setForumRole, updateForum } from '../../src/forums/index.js';
import { type Services, type SignedIn, visitor } from '../../src/kernel/index.js';
import { lockThread, removePost } from '../../src/moderation/index.js';
import { inviteByLink, removeMember, requestMembership, updateAccess } from '../../src/networks/index.js';
import { suspendMember } from '../../src/sanctions/index.js';
import {
  buildForum,
  buildMember,
  buildNetwork,
  buildPerson,
  buildReply,
  buildServices,
  buildThread,
  type ForumWorld,
  type NetworkWorld,
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

const readLog = (world: NetworkWorld, as: SignedIn, more: object = {}): Promise<NetworkLogDto> =>
  run(services, readNetworkLog, as, { network: world.network.slug, ...more });

/** What a line is, in a word. */
function word({ what }: LogLineDto): string {
  if (what.log === 'moderation') return what.entry.action;
  if (what.log === 'people') return `${what.role} ${what.what}`;
  return what.act;
}
const wordsOf = ({ lines }: NetworkLogDto) => lines.map(word);
const reasonOf = (promise: Promise<unknown>) =>
  promise.then(
    () => 'allowed',
    (error: { code: string; extras: { reason?: string } }) => error.extras.reason ?? error.code,
  );

interface World extends ForumWorld {
  otherAdmin: SignedIn;
  steering: SignedIn;
  moderator: SignedIn;
  member: SignedIn;
  room: ForumWorld;
}

/** A network with a room that only its opener and a participant are in, and an act of every log. */
async function build(): Promise<World> {
  const world = await buildForum(services, { access: 'public', name: 'Open forum' });
  const networkId = world.network.id;
  const otherAdmin = await buildMember(services, world, 'admin');
  const steering = await buildMember(services, world, 'steering');
  const moderator = await buildMember(services, world, 'moderator');
  const member = await buildMember(services, world);
  const room = await buildForum(services, { within: world, access: 'invited', name: 'Hidden room' });
  await run(services, addForumPerson, world.admin, { forumId: room.forum.id, username: member.username });
  const inside = await buildThread(services, room, { title: 'Inside the room' });
  await run(services, lockThread, world.admin, {
    threadId: inside.thread.id,
    isLocked: true,
    reason: 'Done here',
  });
  const { post } = await buildThread(services, world, { author: member, title: 'In the open' });
  await run(services, removePost, moderator, { postId: post.id, reason: 'Not our topic' });
  await run(services, inviteByLink, steering, { networkId });
  return { ...world, otherAdmin, steering, moderator, member, room };
}

describe('the log of a network', () => {
  it('unites what all logs keep, newest first, with a way back', async () => {
    const world = await build();
    const log = await readLog(world, world.admin);
    expect(wordsOf(log)).toEqual([
      'invitation.link',
      'post.removed',
      'thread.locked',
      'participant added',
      // The room and its opener begin in one moment.
      ...wordsOf(log).slice(4, 6),
      'join',
      'role',
      'join',
      'role',
      'join',
      'role',
      'join',
      'forum.created',
      'network.created',
    ]);
    expect(wordsOf(log).slice(4, 6).sort()).toEqual(['forum.created', 'moderator added']);
    const [invited, removed] = log.lines;
    const { path } = world.network;
    expect(invited).toMatchObject({ undo: { place: 'invitations', path: `${path}/invitations` } });
    expect(removed).toMatchObject({
      by: { username: world.moderator.username },
      person: { username: world.member.username },
      reason: 'Not our topic',
      undo: { place: 'post' },
      forum: { name: 'Open forum' },
    });
    const role = log.lines.find((line) => word(line) === 'role')!;
    expect(role.undo).toMatchObject({ place: 'member' });
  });

  it('tells an admin outside a room that it is there, and nothing of what is in it', async () => {
    const world = await build();
    const log = await readLog(world, world.otherAdmin);
    expect(wordsOf(log)).toContain('participant added');
    expect(wordsOf(log)).not.toContain('thread.locked');
    expect(JSON.stringify(log)).not.toContain('Inside the room');
    expect(JSON.stringify(log)).toContain('Hidden room');
  });

  it('tells each of the others what concerns them, and nobody of a room that they may not know', async () => {
    const world = await build();
    await run(services, suspendMember, world.admin, {
      networkId: world.network.id,
      accountId: world.member.accountId,
      reason: 'For a while',
    });
    const forSteering = await readLog(world, world.steering);
    expect(new Set(wordsOf(forSteering))).toEqual(new Set(['invitation.link', 'join']));
    const forModerator = await readLog(world, world.moderator);
    expect(new Set(wordsOf(forModerator))).toEqual(new Set(['post.removed', 'forum.created', 'imposed']));
    for (const log of [forSteering, forModerator]) {
      expect(JSON.stringify(log)).not.toContain('Hidden room');
    }
    // What was decided about people is for whoever decides about people.
    expect(JSON.stringify(forSteering)).not.toContain('For a while');
    expect(JSON.stringify(forModerator)).toContain('For a while');
    // In the room, a moderator of the network knows of it.
    await run(services, addForumPerson, world.admin, {
      forumId: world.room.forum.id,
      username: world.moderator.username,
    });
    expect(wordsOf(await readLog(world, world.moderator))).toContain('participant added');
  });

  it('is for nobody else', async () => {
    const world = await build();
    const outsider = await buildPerson(services);
    expect(await reasonOf(readLog(world, world.member))).toBe('not_admin');
    expect(await reasonOf(readLog(world, outsider))).toBe('not_admin');
    const asked = run(services, readNetworkLog, visitor, { network: world.network.slug });
    expect(await reasonOf(asked)).toBe('sign_in');
    await run(services, updateForum, world.admin, {
      forumId: world.forum.id,
      name: 'Open forum',
      description: 'Of things',
      access: 'members',
    });
    await run(services, updateAccess, world.admin, {
      networkId: world.network.id,
      joining: 'invitation',
      visibility: 'unlisted',
      questions: [],
    });
    expect(await reasonOf(readLog(world, outsider))).toBe('not_found');
  });

  it('is narrowed to a kind and to a person', async () => {
    const world = await build();
    const byKind = await readLog(world, world.admin, { kind: 'moderation' });
    expect(wordsOf(byKind)).toEqual(['post.removed', 'thread.locked']);
    const { username } = world.member;
    const ofMember = await readLog(world, world.admin, { person: `@${username.toUpperCase()}` });
    expect(wordsOf(ofMember)).toEqual(['post.removed', 'participant added', 'join']);
    expect((await readLog(world, world.admin, { person: 'nobody-there' })).lines).toEqual([]);
    // A kind that is not one's own stays empty.
    expect((await readLog(world, world.steering, { kind: 'settings' })).lines).toEqual([]);
  });

  it('is read to its end page by page, each line once', async () => {
    const world = await buildNetwork(services);
    const networkId = world.network.id;
    const room = await buildForum(services, { within: world, access: 'invited', name: 'Busy room' });
    const person = await buildMember(services, world);
    const place = { forumId: room.forum.id, accountId: person.accountId };
    for (let turn = 0; turn < 40; turn++) {
      await run(services, addForumPerson, world.admin, { forumId: room.forum.id, username: person.username });
      if (turn % 2) await run(services, setForumRole, world.admin, { ...place, role: 'moderator' });
      await run(services, removeForumPerson, world.admin, place);
      const joining = turn % 2 ? 'open' : 'request';
      await run(services, updateAccess, world.admin, {
        networkId,
        joining,
        visibility: 'public',
        questions: [],
      });
    }
    const seen: LogLineDto[] = [];
    let before: string | undefined;
    do {
      const page = await readLog(world, world.admin, { before });
      seen.push(...page.lines);
      before = page.older ?? undefined;
    } while (before);
    // 40 times in and out, 20 of them with a role in between, 40 settings; the network, the room, its opener, the member.
    expect(seen).toHaveLength(40 * 2 + 20 * 2 + 40 + 4);
    expect(new Set(seen.map(({ id }) => id)).size).toBe(seen.length);
    const times = seen.map(({ at }) => at);
    expect(times).toEqual([...times].sort().reverse());
  });

  it.each(['', 'x', '2026-01-01', '9999-99-99T99:99:99.000000Z_00000000-0000-0000-0000-000000000000'])(
    'refuses a place that no page has given out: “%s”',
    async (before) => {
      const world = await buildNetwork(services);
      expect(await reasonOf(readLog(world, world.admin, { before }))).toBe('invalid_input');
    },
  );

  it('has no name for somebody who closed the account, and no line of another network', async () => {
    const world = await buildNetwork(services);
    const other = await buildNetwork(services, { admin: world.admin });
    await run(services, updateAccess, world.admin, {
      networkId: world.network.id,
      joining: 'request',
      visibility: 'public',
      questions: [],
    });
    const asks = await buildPerson(services);
    await run(services, requestMembership, asks, { networkId: world.network.id, answers: [] });
    expect(wordsOf(await readLog(world, world.admin))).toEqual([
      'request',
      'joining.changed',
      'network.created',
    ]);
    expect(wordsOf(await readLog(other, world.admin))).toEqual(['network.created']);
  });

  it('leads from a removal to the invitations, and from a reply put away to its return', async () => {
    const world = await build();
    await run(services, removeMember, world.admin, {
      networkId: world.network.id,
      accountId: world.member.accountId,
    });
    const { thread } = await buildThread(services, world, { title: 'More' });
    const { post } = await buildReply(services, thread.id, world.admin, 'Words');
    await run(services, removePost, world.admin, { postId: post.id, reason: 'My mistake' });
    const [away, gone] = (await readLog(world, world.admin)).lines;
    expect(away!.undo).toEqual({ place: 'post', path: `/p/${post.id}/restore` });
    expect(gone!.undo).toEqual({ place: 'invitations', path: `${world.network.path}/invitations` });
  });
});
