import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { applyForumMessage, type ForumState, forumStateOf } from '../../client/state/forum-state.js';
import type { ThreadMessage, ThreadSyncAnswer } from '../../contract/feed.js';
import type { ForumPageDto } from '../../contract/forums.js';
import type { MoveDto } from '../../contract/moves.js';
import { addForumPerson, readForum, threadVersion } from '../../src/forums/index.js';
import { type Services, type SignedIn, visitor } from '../../src/kernel/index.js';
import { moveThread, readMove } from '../../src/moderation/index.js';
import {
  buildForum,
  buildMember,
  buildReply,
  buildServices,
  buildThread,
  type ForumWorld,
  run,
} from '../factories/world.js';
import { type RunningApp, startApp } from '../helpers/app.js';
import {
  type Client,
  closeClients,
  connect,
  eventually,
  nextEvent,
  recordFrames,
  send,
  sendOk,
  signInAs,
} from '../helpers/sockets.js';

let app: RunningApp;
let services: Services;
beforeAll(async () => {
  app = await startApp({ gateway: { bucketSize: 10_000 } });
  ({ services } = app.app);
});
afterEach(() => closeClients());
afterAll(() => app.stop());

async function move(by: Services, world: ForumWorld, threadId: string, forumId: string) {
  const input = { threadId, forumId };
  const { preview } = (await run(by, readMove, world.admin, input)) as MoveDto;
  const reason = 'It belongs there.';
  return run(by, moveThread, world.admin, { ...input, reason, confirmed: preview!.confirmed });
}

async function watch(person: SignedIn | null, threadId: string): Promise<Client> {
  const cookie = person ? (await signInAs(services, person)).cookie : undefined;
  const client = await connect(app.origin, cookie);
  expect(await sync(client, threadId)).toMatchObject({ kind: 'changes' });
  return client;
}

async function sync(client: Client, threadId: string): Promise<ThreadSyncAnswer> {
  const { era, epoch, head } = (await threadVersion(services.db, threadId))!;
  return sendOk<ThreadSyncAnswer>(client, 'thread:sync', { threadId, era, epoch, after: head });
}

/** A public forum with a thread, and a room with one of its readers in it. */
async function build() {
  const here = await buildForum(services);
  const room = await buildForum(services, { within: here, access: 'invited' });
  const stays = await buildMember(services, here);
  const goes = await buildMember(services, here);
  const forumId = room.forum.id;
  await run(services, addForumPerson, here.admin, { forumId, username: stays.username });
  const { thread } = await buildThread(services, here);
  return { here, room, stays, goes, threadId: thread.id };
}

describe('a thread that is moved', () => {
  it('takes along who may read the new place, and leaves the others with nothing more', async () => {
    const { here, room, stays, goes, threadId } = await build();
    const staying = await watch(stays, threadId);
    const going = [await watch(goes, threadId), await watch(null, threadId)];
    const frames = going.map(recordFrames);
    const lost = going.map((client) => nextEvent(client, 'access:lost'));
    const told = nextEvent(staying, 'thread:changes');
    await move(services, here, threadId, room.forum.id);
    for (const one of await Promise.all(lost))
      expect(one[0]).toEqual({ threadId, forumId: here.forum.id, reason: 'moved' });
    // Whoever stays hears of another epoch, fetches the page again, and watches it where it is.
    expect((await told)[0]).toMatchObject([{ forum: room.forum.id, epoch: 2, change: { posts: [] } }]);
    await sync(staying, threadId);
    const heard: ThreadMessage[] = [];
    staying.on('thread:changes', (messages) => heard.push(...messages));
    const after = await buildReply(services, threadId, here.admin, 'CANARY in the room');
    await eventually(() => heard.at(-1)?.seq === after.seq, 'the one who stays has it');
    expect(frames.join()).not.toMatch(/CANARY|night shifts/);
    expect(JSON.stringify(frames)).not.toContain(room.forum.id);
    for (const client of going) {
      const again = { threadId, era: heard[0]!.era, epoch: 2, after: 0 };
      expect(await send(client, 'thread:sync', again)).toMatchObject({
        ok: false,
        error: { code: 'not_found' },
      });
    }
  });

  it('is found gone by the sweep where the message of it was lost', async () => {
    const { here, room, stays, goes, threadId } = await build();
    const staying = await watch(stays, threadId);
    const going = await watch(goes, threadId);
    const lost = nextEvent(going, 'access:lost');
    const told = nextEvent(staying, 'thread:changes');
    // A process of its own, without a way to this one.
    const elsewhere = buildServices(services.db);
    await move(elsewhere, here, threadId, room.forum.id);
    await buildReply(elsewhere, threadId, here.admin, 'CANARY nobody heard of');
    const frames = recordFrames(going);
    await app.app.gateway.sweep();
    expect((await lost)[0].reason).toBe('moved');
    expect((await told)[0]).toMatchObject([{ epoch: 2, change: { posts: [] } }]);
    expect(frames.join()).not.toContain('CANARY');
  });

  it('goes out of the one list and comes into the other, live and caught up', async () => {
    const { here, room, threadId } = await build();
    const at = async (world: ForumWorld) =>
      forumStateOf(
        (await run(services, readForum, here.admin, {
          network: world.network.slug,
          forum: world.forum.slug,
        })) as ForumPageDto,
      );
    const lists = await Promise.all([here, room].map(at));
    const { cookie } = await signInAs(services, here.admin);
    const states = await Promise.all(
      lists.map(async (first) => {
        const client = await connect(app.origin, cookie);
        const { forumId, era, cursor: after } = first;
        const live: { state: ForumState } = { state: first };
        client.on('forum:changes', (messages) => {
          for (const one of messages) live.state = applyForumMessage(live.state, one).state;
        });
        await sendOk(client, 'forum:sync', { forumId, era, after });
        return live;
      }),
    );
    await move(services, here, threadId, room.forum.id);
    const shown = (state: ForumState) => [...state.threads.keys()];
    await eventually(() => shown(states[1]!.state).length === 1, 'it is in the list of the room');
    await eventually(() => shown(states[0]!.state).length === 0, 'it is gone from where it was');
    const nobody = await connect(app.origin);
    const frames = recordFrames(nobody);
    const { forumId, era, cursor: after } = lists[0]!;
    const answer = await sendOk<{ message: { change: object } }>(nobody, 'forum:sync', {
      forumId,
      era,
      after,
    });
    expect(answer.message.change).toEqual({ threads: [], people: [], gone: [threadId] });
    await move(services, here, threadId, here.forum.id);
    await eventually(() => shown(states[0]!.state).length === 1, 'it is back');
    const back = await sendOk<{ message: { change: { gone: string[] } } }>(nobody, 'forum:sync', {
      forumId,
      era,
      after,
    });
    expect(back.message.change.gone).toEqual([]);
    expect(JSON.stringify(frames)).not.toContain(room.forum.id);
    expect(
      (await run(services, readForum, visitor, {
        network: here.network.slug,
        forum: here.forum.slug,
      })) as ForumPageDto,
    ).toMatchObject({ threads: [{ id: threadId }] });
  });
});
