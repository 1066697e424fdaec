import { afterAll, afterEach, beforeAll, it } from '@jest/globals';
import { threadVersion } from '../../src/forums/index.js';
import { buildForum, buildThread } from '../factories/world.js';
import { type RunningApp, startApp } from '../helpers/app.js';
import { type Client, closeClients, connect, eventually, sendOk } from '../helpers/sockets.js';

let app: RunningApp;
beforeAll(async () => {
  app = await startApp();
});
afterEach(() => closeClients());
afterAll(() => app.stop());

it('whoever has two threads open is told who is in both, when both change at once', async () => {
  const { services } = app.app;
  const world = await buildForum(services);
  const threads = await Promise.all([1, 2].map(() => buildThread(services, world)));
  const versions = await Promise.all(
    threads.map(async ({ thread }) => ({
      threadId: thread.id,
      ...(await threadVersion(services.db, thread.id))!,
    })),
  );
  const told: Map<string, number>[] = [];
  const open = async (): Promise<Client> => {
    const client = await connect(app.origin);
    const counts = new Map<string, number>();
    told.push(counts);
    client.on('thread:presence', ({ threadId, count }) => counts.set(threadId, count));
    await Promise.all(
      versions.map(({ threadId, era, epoch, head: after }) =>
        sendOk(client, 'thread:sync', { threadId, era, epoch, after }),
      ),
    );
    return client;
  };
  const allAreTold = (count: number) =>
    told.every((counts) => versions.every(({ threadId }) => counts.get(threadId) === count));
  for (let people = 1; people <= 4; people++) await open();
  await eventually(() => allAreTold(4), 'everybody is told of four in both');
});
