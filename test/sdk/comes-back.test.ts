import { createHash, randomBytes } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { Edge } from '../../bench/faults/proxy.js';
import { connect, type Site } from '../../sdk/index.js';
import { query } from '../../src/database/index.js';
import type { GatewayOptions } from '../../src/gateway/index.js';
import { buildForum, buildReply, buildThread, type ForumWorld } from '../factories/world.js';
import { type RunningApp, startApp } from '../helpers/app.js';
import { eventually } from '../helpers/sockets.js';

let app: RunningApp;
let door: Edge;
let world: ForumWorld;
let site: Site;
let token: string;
/** What the gateway answers to whoever comes. */
let isAway = false;
let isOver = false;
let refused = 0;

const findAsker: GatewayOptions['findAsker'] = async ({ bearer }) => {
  if (isAway) {
    refused++;
    throw new Error('The database is away.');
  }
  if (isOver || bearer !== token) return null;
  const { actor } = await signedIn();
  return { actor, language: 'en', isNamed: true };
};
const signedIn = async () => ({ actor: { ...world.admin, sessionHash: hashOf(token).toString('hex') } });
const hashOf = (secret: string) => createHash('sha256').update(secret).digest();

beforeAll(async () => {
  app = await startApp({ gateway: { findAsker } });
  world = await buildForum(app.app.services);
  const { port } = new URL(app.origin);
  door = await Edge.open('door', () => Number(port));
  token = randomBytes(32).toString('base64url');
  await query(
    app.app.services.db,
    `insert into sessions (token_hash, account_id, kind, label, created_at, last_seen_at, expires_at)
     values ($1, $2, 'token', 'a program', now(), now(), now() + interval '1 hour')`,
    [hashOf(token), world.admin.accountId],
  );
});
afterEach(() => {
  jest.restoreAllMocks();
  site.close();
});
afterAll(async () => {
  door.close();
  await app.stop();
});

describe('a program', () => {
  it('comes back by itself after it was refused because the database was away', async () => {
    const { thread } = await buildThread(app.app.services, world);
    site = await connect({ url: `http://127.0.0.1:${door.port}`, token });
    const watch = await site.watchThread(thread.id, { changed: () => {} });
    isAway = true;
    door.drop();
    await eventually(() => refused > 0, 'it was refused');
    isAway = false;
    await buildReply(app.app.services, thread.id, world.admin, 'While it was away');
    await eventually(() => watch.state().posts.size === 2, 'it has what it missed');
  });

  it('is told that it is over when its token ended while it was away', async () => {
    const { thread } = await buildThread(app.app.services, world);
    site = await connect({ url: `http://127.0.0.1:${door.port}`, token });
    const ended = new Promise((resolve) => {
      void site.watchThread(thread.id, { changed: () => {}, ended: resolve }).then(() => {
        isOver = true;
        door.drop();
      });
    });
    expect(await ended).toBe('signed_out');
    isOver = false;
  });

  it('has the page that is open at its end, though a new one began while it asked', async () => {
    const { services } = app.app;
    const { thread } = await buildThread(services, world);
    const read = async () => (await site.request<{ pages: number }>(`/threads/${thread.id}`)).pages;
    site = await connect({ url: app.origin, token });
    while ((await read()) < 2) await buildReply(services, thread.id, world.admin);
    const fetched = globalThis.fetch;
    jest.spyOn(globalThis, 'fetch').mockImplementation(async (input, init) => {
      // Just when it asks for what was the last page.
      if (String(input).endsWith('page=2')) {
        const list = await fetched(`${app.origin}/api/v1/threads/${thread.id}`).then((answer) =>
          answer.json(),
        );
        if ((list as { pages: number }).pages === 2)
          for (let pages = 2; pages < 3; pages = await readBy(fetched, thread.id))
            await buildReply(services, thread.id, world.admin);
      }
      return fetched(input, init);
    });
    const watch = await site.watchThread(thread.id, { changed: () => {} });
    expect(watch.state().window.to).toBeNull();
  });
});

async function readBy(get: typeof fetch, threadId: string): Promise<number> {
  const answer = await get(`${app.origin}/api/v1/threads/${threadId}`);
  return ((await answer.json()) as { pages: number }).pages;
}
