import { afterAll, afterEach, beforeAll, expect, it } from '@jest/globals';
import { threadVersion } from '../../src/forums/index.js';
import { buildForum, buildThread } from '../factories/world.js';
import { type RunningApp, startApp } from '../helpers/app.js';
import { closeClients, connect, eventually, send, sendOk } from '../helpers/sockets.js';

let app: RunningApp;
beforeAll(async () => {
  app = await startApp();
});
afterEach(() => closeClients());
afterAll(() => app.stop());

it('whoever’s first try to open a thread failed after the room was joined is counted by the second', async () => {
  const { services } = app.app;
  const world = await buildForum(services);
  const { thread } = await buildThread(services, world);
  const { era, epoch, head: after } = (await threadVersion(services.db, thread.id))!;
  const sync = { threadId: thread.id, era, epoch, after };
  const client = await connect(app.origin);
  const counts: number[] = [];
  client.on('thread:presence', ({ count }) => counts.push(count));
  // Who may read is known without the posts; what changed is not.
  await services.db.query('alter table posts rename to posts_away');
  const failed = await send(client, 'thread:sync', sync);
  await services.db.query('alter table posts_away rename to posts');
  expect(failed).toMatchObject({ ok: false });
  await sendOk(client, 'thread:sync', sync);
  await eventually(() => counts.at(-1) === 1, 'one is there');
  const other = await connect(app.origin);
  await sendOk(other, 'thread:sync', sync);
  await eventually(() => counts.at(-1) === 2, 'two are there');
});
