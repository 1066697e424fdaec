import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, it } from '@jest/globals';
import type { ThreadMessage } from '../contract/feed.js';
import { findFreePort } from '../src/database/embedded/free-port.js';
import { threadVersion } from '../src/forums/index.js';
import { followThread } from '../src/notifications/index.js';
import { buildForum, buildMember, buildReply, buildThread, run } from './factories/world.js';
import { type Node, startNode } from './helpers/app.js';
import { type TestDatabase, testDatabase } from './helpers/database.js';
import { startRedis, type TestRedis } from './helpers/redis.js';
import { closeClients, connect, eventually, sendOk, signInAs } from './helpers/sockets.js';

/** One site in three processes' worth of nodes: pages, sockets and jobs each have one of their own. */

let database: TestDatabase;
let redis: TestRedis;
let dataDir: string;
const nodes: Record<'web' | 'gateway' | 'jobs', Node> = {} as never;

beforeAll(async () => {
  database = await testDatabase();
  redis = await startRedis();
  dataDir = mkdtempSync(join(tmpdir(), 'convene-data-'));
  for (const role of ['web', 'gateway', 'jobs'] as const) {
    nodes[role] = await startNode(database.url, await findFreePort(), {
      env: { ROLES: role, REDIS_URL: redis.url, DATABASE_URL: database.url, DATA_DIR: dataDir },
    });
  }
});
afterEach(() => closeClients());
afterAll(async () => {
  for (const { app } of Object.values(nodes)) {
    app.server.closeAllConnections();
    await app.close();
  }
  await redis.stop();
  await database.close();
  rmSync(dataDir, { recursive: true });
});

const statusOf = async (role: keyof typeof nodes, path: string) =>
  (await fetch(nodes[role].origin + path)).status;

it('answers what belongs to its role, and its health', async () => {
  for (const role of ['web', 'gateway', 'jobs'] as const) {
    expect(await statusOf(role, '/livez')).toBe(200);
    expect(await (await fetch(`${nodes[role].origin}/readyz`)).json()).toEqual({
      ready: true,
      degraded: false,
      checks: { database: true, draining: false, redis: true },
    });
    expect(await statusOf(role, '/')).toBe(role === 'web' ? 200 : 404);
    expect(await statusOf(role, '/api/v1/networks')).toBe(role === 'web' ? 200 : 404);
    const opensSockets = connect(nodes[role].origin).then(
      () => true,
      () => false,
    );
    expect(await opensSockets).toBe(role === 'gateway');
  }
});

it('brings what is written on one to the screens of another, and makes a third one tell who follows', async () => {
  const web = nodes.web.app.services;
  const world = await buildForum(web);
  const { thread } = await buildThread(web, world);
  const reader = await buildMember(web, world);
  await run(web, followThread, reader, { threadId: thread.id, level: 'following' });
  const client = await connect(nodes.gateway.origin, (await signInAs(web, reader)).cookie);
  const heard: ThreadMessage[] = [];
  client.on('thread:changes', (messages) => heard.push(...messages));
  const news: string[] = [];
  client.onAny((event: string) => news.push(event));
  const { era, epoch, head } = (await threadVersion(web.db, thread.id))!;
  await sendOk(client, 'thread:sync', { threadId: thread.id, era, epoch, after: head });
  await buildReply(web, thread.id, world.admin, 'From a page to a screen');
  await eventually(() => heard.some(({ change }) => change.posts.length > 0), 'the post');
  await eventually(() => news.includes('account:notification'), 'the news of it, from the node of jobs');
});

it('says degraded, not dead, while Redis is away', async () => {
  await redis.stop();
  await eventually(async () => {
    const answer = await fetch(`${nodes.web.origin}/readyz`);
    const { degraded } = (await answer.json()) as { degraded: boolean };
    return answer.status === 200 && degraded;
  }, 'degraded');
  await redis.start();
  await eventually(async () => {
    const { degraded } = (await (await fetch(`${nodes.web.origin}/readyz`)).json()) as { degraded: boolean };
    return !degraded;
  }, 'whole again');
}, 30_000);
