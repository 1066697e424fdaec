import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { ThreadMessage } from '../../contract/feed.js';
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

let app: RunningNodes;
let one: Services;
let two: Services;

beforeAll(async () => {
  app = await startNodes();
  [one, two] = app.services as [Services, Services];
});
afterEach(() => closeClients());
afterAll(() => app.stop());

async function watch(client: Client, threadId: string): Promise<ThreadMessage[]> {
  const version = (await threadVersion(one.db, threadId))!;
  const heard: ThreadMessage[] = [];
  client.on('thread:changes', (messages) => heard.push(...messages));
  await sendOk(client, 'thread:sync', {
    threadId,
    era: version.era,
    epoch: version.epoch,
    after: version.head,
  });
  return heard;
}

describe('two nodes with Redis between them', () => {
  it('serve one thread: writes on either reach both, in one order, once', async () => {
    const world = await buildForum(one);
    const { thread } = await buildThread(one, world);
    const here = await watch(await connect(app.nodes[0]!.origin), thread.id);
    const there = await watch(await connect(app.nodes[1]!.origin), thread.id);
    const people = await Promise.all([1, 2, 3, 4].map(() => buildMember(one, world)));
    await Promise.all(
      Array.from({ length: 40 }, (_, n) =>
        buildReply(n % 2 ? one : two, thread.id, people[n % 4]!, `reply ${n}`),
      ),
    );
    // The opening post may come again: a job tells threads what their authors are in the network by now.
    const repliesOf = (messages: ThreadMessage[]) =>
      messages
        .flatMap(({ change }) => change.posts.map(({ number }) => number))
        .filter((number) => number > 1);
    const count = (messages: ThreadMessage[]) => new Set(repliesOf(messages)).size;
    await eventually(() => count(here) === 40 && count(there) === 40, 'all 40 on both');
    for (const heard of [here, there]) {
      const seqs = heard.map(({ seq }) => seq);
      expect(seqs).toEqual([...seqs].sort((a, b) => a - b));
      expect(new Set(seqs).size).toBe(seqs.length);
      const numbers = repliesOf(heard);
      expect(new Set(numbers).size).toBe(numbers.length);
    }
  });

  it('puts a removed member out on the other node before anything newer is sent there', async () => {
    const world = await buildForum(one, { access: 'members' });
    const { thread } = await buildThread(one, world);
    const goes = await buildMember(one, world);
    const client = await connect(app.nodes[1]!.origin, (await signInAs(one, goes)).cookie);
    const frames = recordFrames(client);
    await watch(client, thread.id);
    const lost = nextEvent(client, 'access:lost');
    await run(one, removeMember, world.admin, { networkId: world.network.id, accountId: goes.accountId });
    await buildReply(one, thread.id, world.admin, 'CANARY of node one');
    await lost;
    await app.nodes[1]!.app.gateway.sweep();
    expect(frames.join()).not.toContain('CANARY');
  });

  it('tells typing and who is here across nodes', async () => {
    const world = await buildForum(one);
    const writer = await buildMember(one, world);
    const { thread } = await buildThread(one, world, { author: writer });
    const reader = await connect(app.nodes[0]!.origin);
    const typist = await connect(app.nodes[1]!.origin, (await signInAs(one, writer)).cookie);
    await watch(reader, thread.id);
    await watch(typist, thread.id);
    const typing = nextEvent(reader, 'thread:typing');
    await sendOk(typist, 'thread:typing', { threadId: thread.id });
    expect((await typing)[0].person.name).toBe(writer.name);
    const presence = await nextEvent(
      reader,
      'thread:presence',
      ({ count, people }) => count === 2 && people.length === 1,
    );
    expect(presence[0].people[0]!.id).toBe(writer.accountId);
  });

  it('loses nothing while Redis is away: the sweep brings it within a second or two', async () => {
    const world = await buildForum(one);
    const { thread } = await buildThread(one, world);
    const there = await watch(await connect(app.nodes[1]!.origin), thread.id);
    await app.redis.stop();
    await buildReply(one, thread.id, world.admin, 'While Redis is away');
    await eventually(() => there.length === 1, 'healed by the sweep');
    await app.relink();
    await buildReply(one, thread.id, world.admin, 'And back');
    await eventually(() => there.flatMap(({ change }) => change.posts).length === 2, 'live again');
  }, 40_000);
});
