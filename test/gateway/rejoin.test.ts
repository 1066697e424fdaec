import { afterAll, afterEach, beforeAll, expect, it } from '@jest/globals';
import type { ThreadMessage, ThreadSyncAnswer } from '../../contract/feed.js';
import { threadVersion } from '../../src/forums/index.js';
import { joinNetwork, leaveNetwork, readNetwork } from '../../src/networks/index.js';
import { buildForum, buildPerson, buildReply, buildThread, run } from '../factories/world.js';
import { type RunningApp, startApp } from '../helpers/app.js';
import { closeClients, connect, eventually, send, sendOk, signInAs } from '../helpers/sockets.js';

let app: RunningApp;
beforeAll(async () => {
  app = await startApp({ gateway: { bucketSize: 10_000 } });
});
afterEach(() => closeClients());
afterAll(() => app.stop());

const ROUNDS = 100;

it(`leaving and joining again, ${ROUNDS} times on one open thread, leaves one subscription and true counts (J08)`, async () => {
  const { services } = app.app;
  const world = await buildForum(services, { access: 'members' });
  const { thread } = await buildThread(services, world);
  const person = await buildPerson(services);
  const networkId = world.network.id;
  const writer = await buildPerson(services);
  await run(services, joinNetwork, writer, { networkId });
  const { era } = (await threadVersion(services.db, thread.id))!;
  const client = await connect(app.origin, (await signInAs(services, person)).cookie);
  const told: ThreadMessage[] = [];
  client.on('thread:changes', (messages: ThreadMessage[]) => told.push(...messages));
  const open = { threadId: thread.id, era, epoch: 1, after: 0 };
  const countOf = async () =>
    (await run(services, readNetwork, person, { network: world.network.slug })).network.memberCount;
  const before = await countOf();

  for (let n = 0; n < ROUNDS; n++) {
    await run(services, joinNetwork, person, { networkId });
    await sendOk<ThreadSyncAnswer>(client, 'thread:sync', open);
    if (n < ROUNDS - 1) await run(services, leaveNetwork, person, { networkId });
  }
  expect(await countOf()).toBe(before + 1);
  const first = await buildReply(services, thread.id, writer, 'Once, please');
  await eventually(() => told.some(({ seq }) => seq >= first.seq), 'the reply');
  // What would come twice had come by the time a later one is there.
  const second = await buildReply(services, thread.id, writer, 'And once again');
  await eventually(() => told.some(({ seq }) => seq >= second.seq), 'the later reply');
  // The first post may be told anew: its author's becoming an admin reaches open pages some seconds later.
  const numbers = told.flatMap(({ change }) => change.posts.map(({ number }) => number));
  expect(numbers.filter((number) => number > 1)).toEqual([2, 3]);

  await run(services, leaveNetwork, person, { networkId });
  expect(await countOf()).toBe(before);
  expect(await send(client, 'thread:sync', open)).toMatchObject({ ok: false });
});
