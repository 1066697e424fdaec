import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, it } from '@jest/globals';
import type { ThreadMessage } from '../../contract/feed.js';
import { findFreePort } from '../../src/database/embedded/free-port.js';
import { threadVersion } from '../../src/forums/index.js';
import type { Services } from '../../src/kernel/index.js';
import { buildForum, buildReply, buildThread } from '../factories/world.js';
import { type Node, startNode } from '../helpers/app.js';
import { type TestDatabase, testDatabase } from '../helpers/database.js';
import { startNginx } from '../helpers/nginx.js';
import { startRedis, type TestRedis } from '../helpers/redis.js';
import { type Client, closeClients, connect, eventually, sendOk, signInAs } from '../helpers/sockets.js';

/** Two nodes behind nginx, as deploy/nginx/convene.conf sets it up. */

let database: TestDatabase;
let redis: TestRedis;
let nodes: Node[];
let nginx: { stop(): Promise<void> };
let origin: string;
let services: Services;
const dataDir = mkdtempSync(join(tmpdir(), 'convene-data-'));

beforeAll(async () => {
  database = await testDatabase();
  redis = await startRedis();
  const ports = [await findFreePort(), await findFreePort()] as [number, number];
  const port = await findFreePort();
  origin = `http://127.0.0.1:${port}`;
  const env = { REDIS_URL: redis.url, PUBLIC_URL: origin, TRUST_PROXY: '127.0.0.1', DATA_DIR: dataDir };
  nodes = [];
  for (const one of ports) nodes.push(await startNode(database.url, one, { env }));
  services = nodes[0]!.app.services;
  nginx = await startNginx(port, ports);
});
afterEach(() => closeClients());
afterAll(async () => {
  await nginx.stop();
  for (const { app } of nodes) {
    app.server.closeAllConnections();
    await app.close();
  }
  await redis.stop();
  await database.close();
  rmSync(dataDir, { recursive: true });
});

const onNodes = () => nodes.map(({ app }) => app.gateway.connections());

async function watch(client: Client, threadId: string): Promise<ThreadMessage[]> {
  const heard: ThreadMessage[] = [];
  client.on('thread:changes', (messages) => heard.push(...messages));
  const { era, epoch, head } = (await threadVersion(services.db, threadId))!;
  await sendOk(client, 'thread:sync', { threadId, era, epoch, after: head });
  return heard;
}

it('pages come from both nodes, sockets are opened and hear of what either writes', async () => {
  const world = await buildForum(services);
  const { thread } = await buildThread(services, world);
  for (let n = 0; n < 4; n++) expect((await fetch(origin + thread.path)).status).toBe(200);
  const { cookie } = await signInAs(services, world.admin);
  const heard = await watch(await connect(origin, cookie), thread.id);
  for (const { app } of nodes) await buildReply(app.services, thread.id, world.admin, 'By way of nginx');
  await eventually(() => heard.flatMap(({ change }) => change.posts).length >= 2, 'both posts');
});

it('a browser that may not open WebSockets polls, and stays on its node', async () => {
  const world = await buildForum(services);
  const { thread } = await buildThread(services, world);
  const client = await connect(origin, (await signInAs(services, world.admin)).cookie, {
    transports: ['polling'],
  });
  const heard = await watch(client, thread.id);
  for (const { app } of nodes) await buildReply(app.services, thread.id, world.admin, 'Polled');
  await eventually(() => heard.flatMap(({ change }) => change.posts).length >= 2, 'both posts');
  expect(onNodes().filter((count) => count > 0)).toHaveLength(1);
});

it('nobody chooses their own address', async () => {
  const seen = new Set<string>();
  const { limits } = services;
  const use = limits.use.bind(limits);
  for (const { app } of nodes) {
    app.services.limits.use = async (...args) => {
      seen.add(args[1]);
      return use(...args);
    };
  }
  const answers = await Promise.all(
    [1, 2, 3].map((n) =>
      fetch(`${origin}/api/v1/networks`, {
        headers: { 'X-Forwarded-For': `198.51.100.${n}`, Forwarded: `for=198.51.100.${n}` },
      }),
    ),
  );
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
  expect([...seen].join()).not.toContain('198.51.100');
});

it('readiness is shown to the machine itself; what is too large is refused before a node reads it', async () => {
  expect((await fetch(`${origin}/readyz`)).status).toBe(200);
  const answer = await fetch(`${origin}/attachments`, {
    method: 'POST',
    body: Buffer.alloc(12 * 1024 * 1024),
  });
  expect(answer.status).toBe(413);
});

it('a node that stops hands over: pages and sockets go on with the other', async () => {
  const world = await buildForum(services);
  const { thread } = await buildThread(services, world);
  const [first, second] = nodes as [Node, Node];
  const client = await connect(origin, undefined, { reconnection: true, reconnectionDelay: 50 });
  const goes = first.app.gateway.connections() > 0 ? first : second;
  const stays = goes === first ? second : first;
  const { threadId } = { threadId: thread.id };
  const again = new Promise<void>((resolve) => client.io.once('reconnect', () => resolve()));
  const closing = goes.app.close(200);
  const statuses: number[] = [];
  for (let n = 0; n < 20; n++) {
    statuses.push((await fetch(origin + thread.path)).status);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  await closing;
  nodes = [stays];
  services = stays.app.services;
  expect(statuses.filter((status) => status !== 200)).toEqual([]);
  await again;
  const heard = await watch(client, threadId);
  await buildReply(services, threadId, world.admin, 'From the other one');
  await eventually(() => heard.length > 0, 'the post');
});
