import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { signOut } from '../../src/auth/index.js';
import { threadVersion } from '../../src/forums/index.js';
import type { Services } from '../../src/kernel/index.js';
import { removeMember } from '../../src/networks/index.js';
import { buildForum, buildMember, buildReply, buildThread, run } from '../factories/world.js';
import { type RunningNodes, startNodes } from '../helpers/nodes.js';
import {
  type Client,
  closeClients,
  connect,
  eventually,
  nextEvent,
  recordFrames,
  sendOk,
  signInAs,
} from '../helpers/sockets.js';

/** What is taken away on one node is gone on the other: with Redis, without it, and while it hangs. */

let app: RunningNodes;
let one: Services;
let two: Services;

beforeAll(async () => {
  app = await startNodes();
  [one, two] = app.services as [Services, Services];
});
afterEach(async () => {
  closeClients();
  await app.relink();
});
afterAll(() => app.stop());

const states = {
  'Redis up': async () => {},
  'Redis away': () => app.redis.stop(),
  'Redis hanging': async () => app.redis.hang(),
};

async function gone(client: Client): Promise<number> {
  const began = performance.now();
  await new Promise((resolve) => client.once('disconnect', resolve));
  return performance.now() - began;
}

async function watch(client: Client, threadId: string): Promise<void> {
  const { era, epoch, head } = (await threadVersion(one.db, threadId))!;
  await sendOk(client, 'thread:sync', { threadId, era, epoch, after: head });
}

/** Milliseconds at most, on however busy a machine: with Redis by the hint, without it by a sweep. */
const most = { 'Redis up': 2_500, 'Redis away': 10_000, 'Redis hanging': 10_000 };

describe.each(Object.entries(states))('with %s', (name, bring) => {
  it('a session that ends on one node is gone on both', async () => {
    const world = await buildForum(one);
    const person = await buildMember(one, world);
    const { cookie, actor } = await signInAs(one, person);
    const [here, there] = await Promise.all(app.nodes.map(({ origin }) => connect(origin, cookie)));
    await bring();
    const times = Promise.all([gone(here!), gone(there!)]);
    await run(one, signOut, actor, {});
    const [local, remote] = await times;
    expect(local).toBeLessThan(2_500);
    expect(remote).toBeLessThan(most[name as keyof typeof most]);
  }, 30_000);

  it('nobody is sent what was written after the own removal', async () => {
    const world = await buildForum(one, { access: 'members' });
    const { thread } = await buildThread(one, world);
    const goes = await buildMember(one, world);
    const client = await connect(app.nodes[1]!.origin, (await signInAs(one, goes)).cookie);
    const frames = recordFrames(client);
    await watch(client, thread.id);
    await bring();
    const lost = nextEvent(client, 'access:lost');
    await run(one, removeMember, world.admin, { networkId: world.network.id, accountId: goes.accountId });
    await buildReply(two, thread.id, world.admin, 'Only for those who stayed');
    await lost;
    expect(frames.join()).not.toContain('Only for those who stayed');
  }, 30_000);
});

it('shows what was not confirmed, and asks again until it is', async () => {
  const world = await buildForum(one);
  const person = await buildMember(one, world);
  const { actor } = await signInAs(one, person);
  const unconfirmed = async () => (await one.metrics.kicksUnacknowledged.get()).values[0]?.value ?? 0;
  await eventually(async () => (await unconfirmed()) === 0, 'nothing from before', 20_000);
  app.redis.hang();
  await run(one, signOut, actor, {});
  expect(await unconfirmed()).toBe(1);
  app.redis.wake();
  await eventually(async () => (await unconfirmed()) === 0, 'confirmed', 20_000);
  const { values } = await one.metrics.kickSeconds.get();
  expect(values.find(({ metricName }) => metricName?.endsWith('_count'))?.value).toBeGreaterThan(0);
}, 45_000);
