import { afterAll, afterEach, beforeAll, expect, it } from '@jest/globals';
import type { ThreadMessage } from '../../contract/feed.js';
import { poolOf } from '../../src/database/index.js';
import { threadVersion } from '../../src/forums/index.js';
import { buildForum, buildMember, buildReply, buildThread } from '../factories/world.js';
import { type RunningApp, startApp } from '../helpers/app.js';
import { closeClients, connect, eventually, sendOk } from '../helpers/sockets.js';

let app: RunningApp;
beforeAll(async () => {
  app = await startApp();
});
afterEach(() => closeClients());
afterAll(() => app.stop());

it('a number that is taken long before it is committed keeps its own forum waiting and no other, and no reader passes it (K06)', async () => {
  const { services } = app.app;
  const slow = await buildForum(services);
  const other = await buildForum(services);
  const { thread } = await buildThread(services, slow);
  const { thread: elsewhere } = await buildThread(services, other);
  const [writer, neighbour] = [await buildMember(services, slow), await buildMember(services, other)];
  await buildReply(services, thread.id, writer, 'First');
  const { era, epoch, head } = (await threadVersion(services.db, thread.id))!;
  const reader = await connect(app.origin);
  const told: ThreadMessage[] = [];
  reader.on('thread:changes', (messages: ThreadMessage[]) => told.push(...messages));
  await sendOk(reader, 'thread:sync', { threadId: thread.id, era, epoch, after: head });

  const holder = await poolOf(services.db).connect();
  const acknowledged: number[] = [];
  let replies: Promise<unknown>;
  try {
    await holder.query('begin');
    // What every write of a forum does first.
    await holder.query('update forum_heads set head = head where forum_id = $1', [slow.forum.id]);
    replies = Promise.all(
      ['Second', 'Third', 'Fourth'].map(async (text) => {
        const { post } = await buildReply(services, thread.id, writer, text);
        acknowledged.push(post.number);
      }),
    );
    // Ten of the neighbours' are through meanwhile, each acknowledged before the next.
    for (let n = 0; n < 10; n++) await buildReply(services, elsewhere.id, neighbour, `Neighbour ${n}`);
    expect(acknowledged).toEqual([]);
    await holder.query('commit');
  } finally {
    holder.release();
  }
  await replies;
  const numbers = () => told.flatMap(({ change }) => change.posts.map(({ number }) => number));
  await eventually(() => numbers().includes(5), 'the replies');
  expect(acknowledged.sort()).toEqual([3, 4, 5]);
  expect(numbers().filter((number) => number > 2)).toEqual([3, 4, 5]);
  // Each message begins where the one before ended.
  for (const [place, { prev }] of told.entries())
    expect(prev).toBe(place === 0 ? head : told[place - 1]!.seq);
});
