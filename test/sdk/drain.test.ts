import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { Edge } from '../../bench/faults/proxy.js';
import { connect, type Site } from '../../sdk/index.js';
import { query } from '../../src/database/index.js';
import { buildForum, buildMember, buildThread } from '../factories/world.js';
import { type RunningNodes, startNodes } from '../helpers/nodes.js';
import { eventually, signInAs } from '../helpers/sockets.js';

const PROGRAMS = 100;
const WINDOW_MS = 6_000;

let app: RunningNodes;
/** What stands in front of the nodes: whoever comes is sent to this one. */
let door: Edge;
let port: number;
let sites: Site[] = [];

beforeAll(async () => {
  app = await startNodes({ gateway: { bucketSize: 10_000 } });
  port = portOf(0);
  door = await Edge.open('door', () => port);
});
afterAll(async () => {
  for (const site of sites) site.close();
  sites = [];
  door.close();
  await app.stop();
});

const portOf = (node: number) => Number(new URL(app.nodes[node]!.origin).port);

it('a node that stops sends its programs on over the whole window, and no acknowledged post is lost (K13)', async () => {
  const [services] = app.services;
  const world = await buildForum(services!);
  const { thread } = await buildThread(services!, world);
  const { token } = await signInAs(services!, await buildMember(services!, world));
  await query(services!.db, `update sessions set kind = 'token', label = 'drain'`);
  const access = { url: `http://127.0.0.1:${door.port}`, token };
  sites = await Promise.all(Array.from({ length: PROGRAMS }, () => connect(access)));
  const backAt: number[] = [];
  // The library's own event: a connection that is there again.
  for (const site of sites) site.on('connect' as never, (() => backAt.push(performance.now())) as never);

  let isStopping = true;
  const acked: string[] = [];
  const writing = (async () => {
    while (isStopping) {
      const body = { body: 'While one of them stops', clientKey: randomUUID() };
      for (let isAcked = false; !isAcked; ) {
        const path = `/threads/${thread.id}/replies`;
        const answer = await sites[0]!
          .request<{ post: { id: string } }>(path, { method: 'POST', body })
          .catch(() => null);
        isAcked = answer !== null;
        if (answer) acked.push(answer.post.id);
      }
    }
  })();
  port = portOf(1);
  const began = performance.now();
  // Not among those that are stopped in the end.
  const [stops] = app.nodes.splice(0, 1);
  await stops!.app.close(WINDOW_MS);
  await eventually(() => backAt.length >= PROGRAMS, 'everybody is on the other node');
  isStopping = false;
  await writing;

  const times = backAt.map((at) => at - began).sort((a, b) => a - b);
  // A busy machine may stand still for a second at either end.
  expect(times.at(-1)! - times[0]!).toBeGreaterThan(WINDOW_MS * 0.65);
  // No more than their share of the window came in any tenth of it, three times over.
  for (let from = 0; from < WINDOW_MS; from += WINDOW_MS / 10)
    expect(times.filter((at) => at >= from && at < from + WINDOW_MS / 10).length).toBeLessThan(
      PROGRAMS * 0.4,
    );
  const rows = await query(app.services[1]!.db, 'select from posts where id = any($1::uuid[])', [acked]);
  expect(rows).toHaveLength(acked.length);
  expect(acked.length).toBeGreaterThan(0);
}, 60_000);
