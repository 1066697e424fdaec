import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { ForumMessage, ThreadMessage } from '../../contract/feed.js';
import type { ForumAccess } from '../../contract/forums.js';
import type { MoveDto } from '../../contract/moves.js';
import { changePassword, endOtherSessions, signOut } from '../../src/auth/index.js';
import { hashPassword } from '../../src/auth/password/hash-password.js';
import { query } from '../../src/database/index.js';
import { addForumPerson, removeForumPerson, threadVersion, updateForum } from '../../src/forums/index.js';
import type { Services, SignedIn } from '../../src/kernel/index.js';
import { moveThread, readMove } from '../../src/moderation/index.js';
import { leaveNetwork, removeMember, setRole } from '../../src/networks/index.js';
import { closeAccount } from '../../src/people/index.js';
import { closeNetwork, reopenNetwork } from '../../src/register/index.js';
import { suspendMember } from '../../src/sanctions/index.js';
import {
  buildForum,
  buildMember,
  buildPerson,
  buildReply,
  buildThread,
  type ForumWorld,
  run,
} from '../factories/world.js';
import { type RunningApp, startApp } from '../helpers/app.js';
import { startRedis, type TestRedis } from '../helpers/redis.js';
import {
  type Client,
  closeClients,
  connect,
  eventually,
  recordFrames,
  send,
  sendOk,
  signInAs,
} from '../helpers/sockets.js';

/**
 * Every way of losing what one reads (ASVS 8.3.2; cases B09, B17, E12), held by one test: nothing numbered after it is
 * delivered, the rooms are left, and the screen is told why.
 */

const PASSWORD = 'gravel-pudding-moth';
let app: RunningApp;
/** Of the node that acts. */
let services: Services;
let hash: string;
/** Where whoever loses it is connected: the other node, if there are two. */
let origin: string;
const sweep = async () => {
  for (const node of app.nodes) await node.app.gateway.sweep();
};

interface Case {
  world: ForumWorld;
  goes: SignedIn;
  /** Signed in elsewhere, too: with the session that is not lost. */
  elsewhere: SignedIn;
  threadId: string;
}

interface Way {
  access: ForumAccess;
  /** What the screen of the thread is told; `closed` ends the connection as well. */
  told: 'access_lost' | 'moved' | 'closed';
  /** The list of the forum is lost with it. */
  isList?: false;
  act(test: Case): Promise<unknown>;
}

const inNetwork = ({ world, goes }: Case) => ({ networkId: world.network.id, accountId: goes.accountId });
const open = ({ world }: Case, access: ForumAccess) =>
  run(services, updateForum, world.admin, {
    forumId: world.forum.id,
    name: 'Closed now',
    description: 'd',
    access,
  });
const seat = ({ world, goes }: Case) => ({ forumId: world.forum.id, accountId: goes.accountId });

const ways: Record<string, Way> = {
  'removal from the network': {
    access: 'members',
    told: 'access_lost',
    act: (test) => run(services, removeMember, test.world.admin, inNetwork(test)),
  },
  'leaving the network': {
    access: 'members',
    told: 'access_lost',
    act: ({ world, goes }) => run(services, leaveNetwork, goes, { networkId: world.network.id }),
  },
  'leaving the network, with a place in a room of it': {
    access: 'invited',
    told: 'access_lost',
    act: ({ world, goes }) => run(services, leaveNetwork, goes, { networkId: world.network.id }),
  },
  suspension: {
    access: 'members',
    told: 'access_lost',
    act: (test) => run(services, suspendMember, test.world.admin, { ...inNetwork(test), reason: 'Rude.' }),
  },
  'suspension, with a place in a room': {
    access: 'invited',
    told: 'access_lost',
    act: (test) => run(services, suspendMember, test.world.admin, { ...inNetwork(test), reason: 'Rude.' }),
  },
  'removal from the room': {
    access: 'invited',
    told: 'access_lost',
    act: (test) => run(services, removeForumPerson, test.world.admin, seat(test)),
  },
  'leaving the room': {
    access: 'invited',
    told: 'access_lost',
    act: (test) => run(services, removeForumPerson, test.goes, seat(test)),
  },
  'a public forum that is closed to others than members': {
    access: 'public',
    told: 'access_lost',
    async act(test) {
      await run(services, leaveNetwork, test.goes, { networkId: test.world.network.id });
      await open(test, 'members');
    },
  },
  'a forum that is made a room': {
    access: 'members',
    told: 'access_lost',
    act: (test) => open(test, 'invited'),
  },
  'a move of the thread to where others read': {
    access: 'members',
    told: 'moved',
    isList: false,
    async act({ world, threadId }) {
      const room = await buildForum(services, { within: world, access: 'invited' });
      const input = { threadId, forumId: room.forum.id };
      const { preview } = (await run(services, readMove, world.admin, input)) as MoveDto;
      const { confirmed } = preview!;
      await run(services, moveThread, world.admin, { ...input, reason: 'It is private.', confirmed });
    },
  },
  'signing out': { access: 'members', told: 'closed', act: ({ goes }) => run(services, signOut, goes, {}) },
  'signing out of a public forum': {
    access: 'public',
    told: 'closed',
    act: ({ goes }) => run(services, signOut, goes, {}),
  },
  'a new password, set elsewhere': {
    access: 'members',
    told: 'closed',
    act: ({ elsewhere }) =>
      run(services, changePassword, elsewhere, { password: PASSWORD, newPassword: 'another-pudding-moth' }),
  },
  'the end of all other sessions': {
    access: 'members',
    told: 'closed',
    act: ({ elsewhere }) => run(services, endOtherSessions, elsewhere, {}),
  },
  'the end of the session in time': {
    access: 'members',
    told: 'closed',
    async act({ goes }) {
      const ended = `update sessions set expires_at = now() - interval '1 second' where token_hash = decode($1, 'hex')`;
      await query(services.db, ended, [goes.sessionHash]);
      await sweep();
    },
  },
  'closing the account': {
    access: 'members',
    told: 'closed',
    act: ({ elsewhere }) => run(services, closeAccount, elsewhere, { password: PASSWORD, erasePosts: false }),
  },
};

interface Screen {
  client: Client;
  frames: string[];
  seqs: number[];
  told: string[];
}

async function screenOf(
  cookie: string,
  { world, threadId }: Pick<Case, 'world' | 'threadId'>,
  at = origin,
): Promise<Screen> {
  const client = await connect(at, cookie);
  const screen: Screen = { client, frames: recordFrames(client), seqs: [], told: [] };
  client.on('thread:changes', (all: ThreadMessage[]) => screen.seqs.push(...all.map(({ seq }) => seq)));
  client.on('forum:changes', (all: ForumMessage[]) => screen.seqs.push(...all.map(({ seq }) => seq)));
  client.on('access:lost', (lost) =>
    screen.told.push(`${lost.threadId ? 'thread' : 'forum'} ${lost.reason}`),
  );
  client.on('session:ended', () => screen.told.push('closed'));
  const { era, epoch, head } = (await threadVersion(services.db, threadId))!;
  await sendOk(client, 'thread:sync', { threadId, era, epoch, after: head });
  await sendOk(client, 'forum:sync', { forumId: world.forum.id, era, after: head });
  return screen;
}

/** Whole messages, so that a red run shows what it was that came: those numbered as the closing of their forum, or after. */
function changesFrom(frames: string[], closings: { forum: string; seq: number }[]) {
  const messages = frames.flatMap((frame) => {
    const [event, sent] = JSON.parse(frame) as [string, { forum: string; seq: number }[]];
    return /^(thread|forum):changes$/.test(event) ? sent : [];
  });
  return messages.filter(({ forum, seq }) => closings.some((one) => one.forum === forum && seq >= one.seq));
}

async function prepare(access: ForumAccess): Promise<Case & { cookie: string; stays: Screen }> {
  const world = await buildForum(services, { access });
  const [goes, remains] = [await buildMember(services, world), await buildMember(services, world)];
  await query(
    services.db,
    `update accounts set password_hash = $2, email = username || '@example.org', email_key = username || '@example.org' where id = $1`,
    [goes.accountId, hash],
  );
  if (access === 'invited')
    for (const { username } of [goes, remains])
      await run(services, addForumPerson, world.admin, { forumId: world.forum.id, username });
  const { thread } = await buildThread(services, world);
  const [here, there] = [await signInAs(services, goes), await signInAs(services, goes)];
  const place = { world, threadId: thread.id };
  const stays = await screenOf((await signInAs(services, world.admin)).cookie, place, app.origin);
  return { ...place, goes: here.actor, elsewhere: there.actor, cookie: here.cookie, stays };
}

describe.each([1, 2])(
  'nothing numbered after it is delivered, and the screen is told: %i node(s)',
  (nodes) => {
    let redis: TestRedis | null = null;
    beforeAll(async () => {
      hash = await hashPassword(PASSWORD, Buffer.alloc(16, 1));
      redis = nodes > 1 ? await startRedis() : null;
      app = await startApp({
        nodes,
        env: redis ? { REDIS_URL: redis.url } : {},
        gateway: { bucketSize: 10_000 },
      });
      ({ services } = app.app);
      ({ origin } = app.nodes.at(-1)!);
    });
    afterEach(() => closeClients());
    afterAll(async () => {
      await app.stop();
      await redis?.stop();
    });

    it.each(Object.entries(ways))('%s', async (_name, { access, told, isList = true, act }) => {
      const { stays, cookie, ...test } = await prepare(access);
      const { world, threadId } = test;
      const going = await screenOf(cookie, test);
      await buildReply(services, threadId, world.admin, 'Before it');
      await eventually(() => going.seqs.length >= 2, 'both are heard');
      await act(test);
      const { seq } = await buildReply(services, threadId, world.admin, 'CANARY of later');
      // Who stays has it, as far as it is heard where they are; by then whoever lost it would have it, too.
      if (told !== 'moved') await eventually(() => stays.seqs.includes(seq), 'who stays has it');
      const expected =
        told === 'closed' ? ['closed'] : isList ? [`thread ${told}`, `forum ${told}`] : [`thread ${told}`];
      await eventually(() => expected.every((one) => going.told.includes(one)), `told ${expected}`);
      await sweep();
      expect(going.frames.join()).not.toContain('CANARY');
      // Of a thread that moved, the list is still read: it says that one is gone, and nothing of where.
      if (isList) expect(Math.max(...going.seqs)).toBeLessThan(seq);
      if (told === 'closed') {
        await eventually(() => !going.client.connected, 'the connection is closed');
        // With what is left of the session one is a visitor at most.
        const back = await connect(origin, cookie).catch(() => null);
        const asked = { threadId, era: 'x', epoch: 1, after: 0 };
        const isRead = back !== null && (await send(back, 'thread:sync', asked)).ok;
        expect(isRead).toBe(back !== null && access === 'public');
        return;
      }
      const again = { threadId, era: 'x', epoch: 1, after: 0 };
      expect(await send(going.client, 'thread:sync', again)).toMatchObject({ error: { code: 'not_found' } });
      const { era } = (await threadVersion(services.db, threadId))!;
      const list = await send(going.client, 'forum:sync', { forumId: world.forum.id, era, after: seq });
      expect(list.ok).toBe(!isList);
    });

    it('a visitor of a forum that is closed', async () => {
      const { stays, ...test } = await prepare('public');
      const visitor = await screenOf('', test);
      await open(test, 'members');
      const { seq } = await buildReply(services, test.threadId, test.world.admin, 'CANARY of later');
      await eventually(() => stays.seqs.includes(seq), 'who stays has it');
      await eventually(() => visitor.told.length === 2, 'both are told');
      expect(visitor.frames.join()).not.toContain('CANARY');
    });

    it('a network that is closed down, for members, its admins and visitors', async () => {
      const { stays, cookie, ...test } = await prepare('public');
      const { world, threadId } = test;
      const room = await buildForum(services, { within: world, access: 'members' });
      const { thread: inner } = await buildThread(services, room, { title: 'CANARY within' });
      const screens = [stays, await screenOf(cookie, test), await screenOf('', test)];
      const within = await screenOf(cookie, { world: room, threadId: inner.id });
      const before = await buildReply(services, threadId, world.admin, 'Before it');
      await eventually(() => screens.every(({ seqs }) => seqs.includes(before.seq)), 'it is heard');
      const site = await buildPerson(services, { isSiteAdmin: true });
      const networkId = world.network.id;
      await run(services, closeNetwork, site, { networkId, code: 'conduct', reason: 'It sells.' });
      for (const { told } of [...screens, within])
        await eventually(() => told.length === 2, 'thread and list are taken away');
      const closings = await query<{ forum: string; seq: number }>(
        services.db,
        'select forum_id as forum, access::int as seq from forum_heads where forum_id = any($1::uuid[])',
        [[world.forum.id, room.forum.id]],
      );
      // The rooms are left, and nobody comes back in.
      for (const { client, told, frames } of [...screens, within]) {
        expect(told.sort()).toEqual(['forum access_lost', 'thread access_lost']);
        const { era, head } = (await threadVersion(services.db, threadId))!;
        for (const id of [threadId, inner.id])
          expect(
            await send(client, 'thread:sync', { threadId: id, era, epoch: 1, after: head }),
          ).toMatchObject({
            error: { code: 'not_found' },
          });
        for (const { forum } of [world, room])
          expect((await send(client, 'forum:sync', { forumId: forum.id, era, after: 0 })).ok).toBe(false);
        expect(changesFrom(frames, closings)).toEqual([]);
      }
      await run(services, reopenNetwork, site, { networkId, reason: 'They stopped.' });
      const { seq } = await buildReply(services, threadId, world.admin, 'CANARY of later');
      await sweep();
      for (const { seqs, frames } of screens) {
        expect(seqs).not.toContain(seq);
        expect(frames.join()).not.toContain('CANARY');
      }
    });

    it('a change of role takes away what the role gave, and not what is read', async () => {
      const { stays, cookie, ...test } = await prepare('members');
      const going = await screenOf(cookie, test);
      for (const role of ['admin', 'moderator', 'steering', 'member'] as const)
        await run(services, setRole, test.world.admin, { ...inNetwork(test), role });
      const { seq } = await buildReply(services, test.threadId, test.world.admin, 'For all members');
      await eventually(() => going.seqs.includes(seq), 'it is still read');
      expect(going.told).toEqual([]);
      const lock = { threadId: test.threadId, isLocked: true, reason: 'For a test.' };
      expect(await send(going.client, 'thread:lock', lock)).toMatchObject({ error: { code: 'forbidden' } });
      const site = await buildPerson(services, { isSiteAdmin: true });
      const office = await screenOf((await signInAs(services, site)).cookie, test);
      await query(services.db, 'update accounts set is_site_admin = false where id = $1', [site.accountId]);
      await run(services, setRole, test.world.admin, { ...inNetwork(test), role: 'moderator' });
      await buildReply(services, test.threadId, test.world.admin, 'CANARY of later');
      await eventually(() => office.told.includes('thread access_lost'), 'the office is out');
      expect(office.frames.join()).not.toContain('CANARY');
      expect(stays.told).toEqual([]);
    });
  },
);
