import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { query } from '../../src/database/index.js';
import { threadVersion } from '../../src/forums/index.js';
import { buildForum, buildMember, buildReply, buildThread } from '../factories/world.js';
import { type RunningApp, startApp } from '../helpers/app.js';
import { closeClients, connect, nextEvent, sendOk, signInAs } from '../helpers/sockets.js';

let app: RunningApp;
beforeAll(async () => {
  app = await startApp();
});
afterEach(() => closeClients());
afterAll(() => app.stop());

describe('who chose to be counted only', () => {
  it('is in no list of who is here, and writes unseen', async () => {
    const { services } = app.app;
    const world = await buildForum(services);
    const { thread } = await buildThread(services, world);
    const [hidden, shown] = await Promise.all([buildMember(services, world), buildMember(services, world)]);
    for (const person of [hidden, shown]) await buildReply(services, thread.id, person);
    await query(services.db, `update accounts set preferences = 'presence=counted' where id = $1`, [
      hidden.accountId,
    ]);
    const { era, epoch, head: after } = (await threadVersion(services.db, thread.id))!;
    const watch = async (cookie?: string) => {
      const client = await connect(app.origin, cookie);
      await sendOk(client, 'thread:sync', { threadId: thread.id, era, epoch, after });
      return client;
    };
    const visitor = await watch();
    const here = nextEvent(
      visitor,
      'thread:presence',
      ({ count, people }) => count === 3 && people.length > 0,
    );
    const [unseen, seen] = [
      await watch((await signInAs(services, hidden)).cookie),
      await watch((await signInAs(services, shown)).cookie),
    ];
    const [{ people }] = await here;
    expect(people.map(({ id }) => id)).toEqual([shown.accountId]);
    const typing = nextEvent(visitor, 'thread:typing');
    await sendOk(unseen, 'thread:typing', { threadId: thread.id });
    await sendOk(seen, 'thread:typing', { threadId: thread.id });
    expect((await typing)[0].person.id).toBe(shown.accountId);
  });
});
