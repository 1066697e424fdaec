import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { followThread, listNotifications, markNotificationsRead } from '../../src/notifications/index.js';
import { buildForum, buildMember, buildReply, buildThread, run } from '../factories/world.js';
import { type RunningNodes, startNodes } from '../helpers/nodes.js';
import { closeClients, connect, nextEvent, signInAs } from '../helpers/sockets.js';

let app: RunningNodes;

beforeAll(async () => {
  app = await startNodes();
});
afterEach(() => closeClients());
afterAll(() => app.stop());

/**
 * A node that heard nothing finds out on its clock, every 5 seconds: what comes before that was told. How
 * soon depends on what else the machine does.
 */
const BY_CLOCK_MS = 5_000;

/** What came, where it came because the other node told of it. */
async function told<T>(work: Promise<T>): Promise<T> {
  const start = performance.now();
  const value = await work;
  expect(performance.now() - start).toBeLessThan(BY_CLOCK_MS);
  return value;
}

describe('notifications on two nodes', () => {
  it('come to the screens of the other node, and are read there, because the nodes tell each other', async () => {
    const [one, two] = app.services;
    const world = await buildForum(one!, { access: 'members' });
    const { thread } = await buildThread(one!, world);
    const ben = await buildMember(one!, world);
    const screens = await Promise.all(
      app.nodes.map(async ({ origin }) => connect(origin, (await signInAs(one!, world.admin)).cookie)),
    );
    await buildReply(one!, thread.id, ben, 'The first finds everything warm.');
    await Promise.all(screens.map((screen) => nextEvent(screen, 'account:notification')));

    const heard = screens.map((screen) =>
      told(nextEvent(screen, 'account:notification', ({ kind }) => kind === 'reply')),
    );
    await buildReply(two!, thread.id, ben, 'An answer.');
    for (const news of await Promise.all(heard)) expect(news).toEqual([{ unread: 1, kind: 'reply' }]);
    const { notifications } = await run(two!, listNotifications, world.admin, { show: 'unread' });
    expect(notifications).toMatchObject([{ kind: 'reply', count: 2 }]);

    const read = screens.map((screen) =>
      told(nextEvent(screen, 'account:notification', ({ unread }) => unread === 0)),
    );
    await run(one!, markNotificationsRead, world.admin, {});
    await Promise.all(read);

    const chosen = screens.map((screen) => told(nextEvent(screen, 'account:follow')));
    await run(two!, followThread, world.admin, { threadId: thread.id, level: 'muted' });
    for (const choice of await Promise.all(chosen))
      expect(choice).toEqual([{ threadId: thread.id, forumId: null, level: 'muted' }]);
  });
});
