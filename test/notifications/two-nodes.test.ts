import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { followThread, listNotifications, markNotificationsRead } from '../../src/notifications/index.js';
import { buildForum, buildMember, buildReply, buildThread, run } from '../factories/world.js';
import { type RunningApp, startApp } from '../helpers/app.js';
import { startRedis, type TestRedis } from '../helpers/redis.js';
import { closeClients, connect, nextEvent, signInAs } from '../helpers/sockets.js';

let app: RunningApp;
let redis: TestRedis;

beforeAll(async () => {
  redis = await startRedis();
  app = await startApp({ nodes: 2, env: { REDIS_URL: redis.url } });
});
afterEach(() => closeClients());
afterAll(async () => {
  await app.stop();
  await redis.stop();
});

/** Resolves with what came, and how long it took. */
async function timed<T>(work: Promise<T>): Promise<{ value: T; ms: number }> {
  const start = performance.now();
  const value = await work;
  return { value, ms: performance.now() - start };
}

describe('notifications on two nodes', () => {
  it('come to the screens of the other node, and are read there, within a second', async () => {
    const [one, two] = app.nodes.map(({ app }) => app.services);
    const world = await buildForum(one!, { access: 'members' });
    const { thread } = await buildThread(one!, world);
    const ben = await buildMember(one!, world);
    const screens = await Promise.all(
      app.nodes.map(async ({ origin }) => connect(origin, (await signInAs(one!, world.admin)).cookie)),
    );
    await buildReply(one!, thread.id, ben, 'The first finds everything warm.');
    await Promise.all(screens.map((screen) => nextEvent(screen, 'account:notification')));

    const heard = screens.map((screen) =>
      timed(nextEvent(screen, 'account:notification', ({ kind }) => kind === 'reply')),
    );
    await buildReply(two!, thread.id, ben, 'An answer.');
    for (const { value, ms } of await Promise.all(heard)) {
      expect(value).toEqual([{ unread: 1, kind: 'reply' }]);
      expect(ms).toBeLessThan(1_000);
    }
    const { notifications } = await run(two!, listNotifications, world.admin, { show: 'unread' });
    expect(notifications).toMatchObject([{ kind: 'reply', count: 2 }]);

    const read = screens.map((screen) =>
      timed(nextEvent(screen, 'account:notification', ({ unread }) => unread === 0)),
    );
    await run(one!, markNotificationsRead, world.admin, {});
    for (const { ms } of await Promise.all(read)) expect(ms).toBeLessThan(1_000);

    const chosen = screens.map((screen) => timed(nextEvent(screen, 'account:follow')));
    await run(two!, followThread, world.admin, { threadId: thread.id, level: 'muted' });
    for (const { value, ms } of await Promise.all(chosen)) {
      expect(value).toEqual([{ threadId: thread.id, forumId: null, level: 'muted' }]);
      expect(ms).toBeLessThan(1_000);
    }
  });
});
