import { once } from 'node:events';
import { connect as tcp } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import WebSocket from 'ws';
import { query } from '../../src/database/index.js';
import { ForumGate } from '../../src/gateway/forum-gate.js';
import { limits } from '../../src/gateway/options.js';
import { type GateReads, gateReads } from '../../src/gateway/reads.js';
import type { GatewayServer, GatewaySocket } from '../../src/gateway/sockets.js';
import { TokenBucket } from '../../src/gateway/token-bucket.js';
import type { Services } from '../../src/kernel/index.js';
import { silentLogger } from '../../src/lib/logger.js';
import { createMetrics } from '../../src/lib/metrics.js';
import { buildForum, buildThread } from '../factories/world.js';
import { type RunningApp, startApp } from '../helpers/app.js';
import { hold, waiting } from '../helpers/locks.js';
import { closeClients, connect, eventually, send, signInAs } from '../helpers/sockets.js';

let app: RunningApp;
let services: Services;

beforeAll(async () => {
  app = await startApp({ gateway: { maxPerAddress: 5 } });
  services = app.app.services;
});
afterEach(() => closeClients());
afterAll(() => app.stop());

describe('gate', () => {
  it('asks again who may read when the era is new, though access numbers begin lower', async () => {
    const emitted: string[] = [];
    const io = {
      local: { to: () => ({ emit: (e: string) => emitted.push(e) }) },
    } as unknown as GatewayServer;
    const socket = {
      id: 's',
      connected: true,
      data: { actor: { kind: 'account', accountId: 'ada' }, watches: new Map() },
      join() {},
      leave() {},
      emit: (e: string) => emitted.push(e),
    } as unknown as GatewaySocket;
    // The restored database: its numbers are lower, and ada is no member in it.
    const reads: GateReads = {
      heads: async () => ({ era: 'new', heads: [] }),
      threadRange: async () => null,
      forumRange: async () => null,
      changedHeads: async () => [],
      readers: async () => ({ access: 51, isPublic: false, readers: [] }),
    };
    const gate = new ForumGate(
      io,
      reads,
      { log: silentLogger, metrics: createMetrics() },
      'f',
      'old',
      100,
      200,
      0,
    );
    const { room } = gate.watchThread('t', 1, 200);
    room.join(socket);
    await gate.sweep({ era: 'new', head: 60, access: 51, rules: 0 });
    expect(room.has(socket)).toBe(false);
  });

  it('sends no bodies in a range that is too large to send', async () => {
    const world = await buildForum(services);
    const { thread } = await buildThread(services, world);
    await query(
      services.db,
      `insert into posts (id, thread_id, number, author_id, source, html, state, version, created_at, changed, body_changed, born_forum, born)
       select gen_random_uuid(), $1, 1 + i, $2, 'x', repeat('word ', 400), 'visible', 1, now(), 1 + i, 1 + i, $3, 1 + i from generate_series(1, 600) i`,
      [thread.id, world.admin.accountId, world.forum.id],
    );
    await query(services.db, 'update threads set head = 601, last_number = 601 where id = $1', [thread.id]);
    const message = (await gateReads(services.db).threadRange(thread.id, 1))!;
    expect(message.prev).toBe(message.seq);
    expect(message.change.posts.length).toBe(0);
  });
});

describe('places of an address', () => {
  it('are given back by connections that went while they were being checked', async () => {
    for (let n = 0; n < 40; n++) {
      const ws = new WebSocket(`${app.origin.replace('http', 'ws')}/socket.io/?EIO=4&transport=websocket`, {
        origin: app.origin,
        headers: { cookie: `session=${'A'.repeat(43)}` },
      });
      ws.on('error', () => {});
      await new Promise((resolve) => ws.once('message', resolve));
      ws.send('40');
      // Gone in the same moment, without a goodbye.
      (ws as unknown as { _socket: { end(): void } })._socket.end();
      await new Promise((resolve) => ws.once('close', resolve));
    }
    await eventually(() => app.app.gateway.connections() === 0, 'all gone');
    // Whatever is still being looked up gives its place back, too.
    const comesIn = () =>
      connect(app.origin).then(
        () => true,
        () => false,
      );
    await eventually(comesIn, 'there is a place');
  });
});

describe('floods', () => {
  it('are cut, at 5,000 commands a second as at 500, and a clumsy client is not', () => {
    const refusalsAt = (perSecond: number, seconds: number) => {
      const bucket = new TokenBucket(limits.bucketSize, limits.bucketPerSecond, 0);
      for (let n = 0; n < perSecond * seconds; n++) bucket.take((n * 1000) / perSecond);
      return bucket.refusals;
    };
    expect(refusalsAt(5_000, 10)).toBeGreaterThanOrEqual(limits.floodCut);
    expect(refusalsAt(500, 10)).toBeGreaterThanOrEqual(limits.floodCut);
    expect(refusalsAt(25, 600)).toBeLessThan(limits.floodCut);
  });
});

describe('draining', () => {
  it('waits for a slow request no longer than it says', async () => {
    const other = await startApp();
    const slow = tcp(Number(new URL(other.origin).port), '127.0.0.1');
    slow.on('error', () => {});
    const asked = once(other.app.server, 'request');
    slow.write(
      'POST /api/v1/sessions HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{',
    );
    await asked;
    const begun = performance.now();
    await other.app.close();
    const took = performance.now() - begun;
    slow.destroy();
    await other.database.close();
    // It says five seconds; by itself the request would go on for thirty.
    expect(took).toBeLessThan(15_000);
  }, 60_000);

  it('answers what is in flight before it closes', async () => {
    const other = await startApp();
    const world = await buildForum(other.app.services);
    const { thread } = await buildThread(other.app.services, world);
    const client = await connect(other.origin, (await signInAs(other.app.services, world.admin)).cookie);
    const release = await hold(other.database, 'select from threads where id = $1 for no key update', [
      thread.id,
    ]);
    const answer = send(client, 'thread:reply', {
      threadId: thread.id,
      body: 'in flight',
      clientKey: '11111111-1111-4111-8111-111111111111',
    }).then(
      (ack) => JSON.stringify(ack).slice(0, 60),
      (error: Error) => `no answer: ${error.message}`,
    );
    await waiting(other.database, 1);
    const closing = other.app.close();
    await eventually(() => !other.app.server.listening, 'nobody new is let in');
    await release();
    await closing;
    const said = await answer;
    await other.database.close();
    expect(said).toContain('"ok":true');
  }, 40_000);
});
