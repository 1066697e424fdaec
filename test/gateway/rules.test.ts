import { afterAll, afterEach, beforeAll, expect, it } from '@jest/globals';
import type { ThreadSyncAnswer, WritingHere } from '../../contract/feed.js';
import { query } from '../../src/database/index.js';
import { threadVersion, updateForum } from '../../src/forums/index.js';
import type { Services } from '../../src/kernel/index.js';
import { setAnonymity, setPersonalData } from '../../src/networks/index.js';
import { buildForum, buildReply, buildThread, type ForumWorld, run } from '../factories/world.js';
import { type RunningApp, startApp } from '../helpers/app.js';
import {
  type Client,
  closeClients,
  connect,
  nextEvent,
  recordFrames,
  sendOk,
  signInAs,
} from '../helpers/sockets.js';
import { buildCaseWorld } from '../reports/world.js';
import { sanction } from '../sanctions/helpers.js';

let app: RunningApp;
let services: Services;
beforeAll(async () => {
  app = await startApp({ gateway: { bucketSize: 10_000 } });
  ({ services } = app.app);
});
afterEach(() => closeClients());
afterAll(() => app.stop());

async function watch(client: Client, threadId: string): Promise<WritingHere> {
  const { era } = (await threadVersion(services.db, threadId))!;
  const known = { threadId, era, epoch: 1, after: 0 };
  return (await sendOk<ThreadSyncAnswer>(client, 'thread:sync', known)).writing;
}
const slow = ({ admin, forum }: ForumWorld, slowSeconds: number) => {
  const { id: forumId, name, description, access } = forum;
  return run(services, updateForum, admin, { forumId, name, description, access, slowSeconds });
};
const told = (frames: string[]) => frames.filter((frame) => frame.startsWith('["forum:rules"'));

it('tells all screens of a forum once that its rules are others, with no change of any thread', async () => {
  const world = await buildForum(services);
  const { thread } = await buildThread(services, world);
  const [visitor, other] = [await connect(app.origin), await connect(app.origin)];
  await watch(visitor, thread.id);
  await watch(other, thread.id);
  const frames = recordFrames(visitor);
  await buildReply(services, thread.id, world.admin);
  const heard = [nextEvent(visitor, 'forum:rules'), nextEvent(other, 'forum:rules')];
  await slow(world, 60);
  expect(await Promise.all(heard)).toEqual([[{ forumId: world.forum.id }], [{ forumId: world.forum.id }]]);
  const next = nextEvent(visitor, 'thread:changes');
  await buildReply(services, thread.id, world.admin);
  await next;
  expect(told(frames)).toHaveLength(1);
  expect(await watch(visitor, thread.id)).toEqual({
    cannotReply: 'register',
    slowSeconds: 60,
    anonymity: 'off',
  });
});

it('tells of what a network says about its forums: names, and the guard of patients’ data', async () => {
  const world = await buildForum(services);
  const { thread } = await buildThread(services, world);
  const visitor = await connect(app.origin);
  await watch(visitor, thread.id);
  const networkId = world.network.id;
  for (const act of [
    () => run(services, setAnonymity, world.admin, { networkId, mode: 'on' }),
    () => run(services, setPersonalData, world.admin, { networkId, mode: 'off' }),
  ]) {
    const heard = nextEvent(visitor, 'forum:rules');
    await act();
    await heard;
  }
  expect((await watch(visitor, thread.id)).anonymity).toBe('on');
});

it('finds with a sweep that the word of it was lost', async () => {
  const world = await buildForum(services);
  const { thread } = await buildThread(services, world);
  const visitor = await connect(app.origin);
  await watch(visitor, thread.id);
  const heard = nextEvent(visitor, 'forum:rules');
  // As another node's commit whose hint never came.
  await query(services.db, 'update forum_heads set head = head + 1, rules = head + 1 where forum_id = $1', [
    world.forum.id,
  ]);
  await app.app.gateway.sweep();
  await heard;
});

it('answers whoever comes back that they can’t write any more, though nothing was sent to them meanwhile', async () => {
  const world = await buildCaseWorld(services);
  const { cookie } = await signInAs(services, world.member);
  const before = await connect(app.origin, cookie);
  expect((await watch(before, world.started.thread.id)).cannotReply).toBeNull();
  before.disconnect();
  await sanction(services, world.moderator, world, 'pause', { hours: 24 });
  const after = await connect(app.origin, cookie);
  expect((await watch(after, world.started.thread.id)).cannotReply).toBe('paused');
});

it('names nobody among who is here from the moment that people may post without their name, and again afterwards', async () => {
  const world = await buildForum(services);
  const { thread } = await buildThread(services, world);
  const { cookie } = await signInAs(services, world.admin);
  const [visitor, writer] = [await connect(app.origin), await connect(app.origin, cookie)];
  const names = (count: number) =>
    nextEvent(visitor, 'thread:presence', ({ people, count: all }) => all === 2 && people.length === count);
  let heard = names(1);
  await watch(visitor, thread.id);
  await watch(writer, thread.id);
  await heard;
  const networkId = world.network.id;
  heard = names(0);
  await run(services, setAnonymity, world.admin, { networkId, mode: 'on' });
  await heard;
  heard = names(1);
  await run(services, setAnonymity, world.admin, { networkId, mode: 'off' });
  await heard;
  // Rules that say nothing of names leave them there.
  heard = names(1);
  await slow(world, 60);
  await heard;
});
