import { connect as tcp } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import WebSocket from 'ws';
import { query } from '../../src/database/index.js';
import { ForumGate } from '../../src/gateway/forum-gate.js';
import { limits } from '../../src/gateway/options.js';
import { type GateReads, gateReads } from '../../src/gateway/reads.js';
import type { GatewayServer, GatewaySocket } from '../../src/gateway/sockets.js';
import { TokenBucket } from '../../src/gateway/token-bucket.js';
import type { Services } from '../../src/kernel/index.js';
import { silentLogger } from '../../src/lib/logger.js';
import { buildForum, buildThread } from '../factories/world.js';
import { type RunningApp, startApp } from '../helpers/app.js';
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
      threadRange: async () => null,
      forumRange: async () => null,
      changedHeads: async () => [],
      readers: async () => ({ access: 51, isPublic: false, readers: [] }),
    };
    const gate = new ForumGate(io, reads, silentLogger, 'f', 'old', 100, 200);
    const { room } = gate.watchThread('t', 1, 200);
    room.join(socket);
    await gate.sweep({ era: 'new', head: 60, access: 51 });
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
    await wait(200);
    const outcome = await connect(app.origin).then(
      () => 'connected',
      (error: Error) => error.message,
    );
    expect(outcome).toBe('connected');
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
    await new Promise((resolve) => slow.once('connect', resolve));
    slow.write(
      'POST /api/v1/sessions HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{',
    );
    await wait(200);
    const begun = performance.now();
    await other.app.close();
    const took = performance.now() - begun;
    slow.destroy();
    await other.database.close();
    expect(took).toBeLessThan(6_500);
  }, 60_000);

  it('answers what is in flight before it closes', async () => {
    const other = await startApp();
    const world = await buildForum(other.app.services);
    const { thread } = await buildThread(other.app.services, world);
    const client = await connect(other.origin, (await signInAs(other.app.services, world.admin)).cookie);
    const holder = new pg.Client({ connectionString: other.database.url });
    await holder.connect();
    await holder.query('begin');
    await holder.query('select from threads where id = $1 for no key update', [thread.id]);
    const answer = send(client, 'thread:reply', {
      threadId: thread.id,
      body: 'in flight',
      clientKey: '11111111-1111-4111-8111-111111111111',
    }).then(
      (ack) => JSON.stringify(ack).slice(0, 60),
      (error: Error) => `no answer: ${error.message}`,
    );
    await wait(300);
    const closing = other.app.close();
    await wait(100);
    await holder.query('commit');
    await holder.end();
    await closing;
    const said = await answer;
    await other.database.close();
    expect(said).toContain('"ok":true');
  }, 40_000);
});
