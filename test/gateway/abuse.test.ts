import { randomUUID } from 'node:crypto';
import { request } from 'node:http';
import { createConnection } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import WebSocket from 'ws';
import { watchCommands } from '../../contract/socket.js';
import { query } from '../../src/database/index.js';
import { gatewayLimits, useCaseCommands } from '../../src/gateway/index.js';
import type { Services } from '../../src/kernel/index.js';
import { buildForum, buildPerson, buildThread } from '../factories/world.js';
import { type RunningApp, startApp } from '../helpers/app.js';
import { closeClients, connect, eventually, openClient, send, sendOk, signInAs } from '../helpers/sockets.js';

let app: RunningApp;
let services: Services;
let threadId: string;
let cookie: string;
const unhandled: unknown[] = [];
const note = (error: unknown) => unhandled.push(error);

beforeAll(async () => {
  process.on('unhandledRejection', note);
  app = await startApp({ gateway: { maxPerAddress: 60, maxPerAccount: 20 } });
  ({ services } = app.app);
  const world = await buildForum(services);
  threadId = (await buildThread(services, world)).thread.id;
  cookie = (await signInAs(services, await buildPerson(services))).cookie;
});
afterEach(async () => {
  closeClients();
  await eventually(() => app.app.gateway.connections() === 0, 'all closed');
});
afterAll(async () => {
  process.off('unhandledRejection', note);
  await app.stop();
});

const everyCommand = [...Object.keys(useCaseCommands), ...Object.keys(watchCommands)];

describe('input', () => {
  it.each(everyCommand)(
    '%s answers every wrong input with an error and goes on (B06, B12)',
    async (command) => {
      const client = await connect(app.origin, cookie);
      const deep = JSON.parse('['.repeat(1_500) + ']'.repeat(1_500)) as unknown;
      const wrong: unknown[] = [
        null,
        undefined,
        7,
        'text',
        [],
        [threadId],
        deep,
        true,
        { threadId: [threadId] },
        { threadId: { $ne: 0 } },
        { threadId: '__proto__' },
        JSON.parse('{"__proto__":{"threadId":"x"}}'),
        { threadId: 'x'.repeat(50_000) },
        { threadId: '*' },
        { postId: `${threadId} ` },
        { threadId: threadId.toUpperCase() },
      ];
      for (const input of wrong) {
        const answer = await send(client, command, input);
        expect(answer.ok).toBe(false);
        // No internals in a refusal (B18).
        expect(JSON.stringify(answer)).not.toMatch(/select|insert|at \w+ \(|\/src\/|\/dist\/|pg_|ZodError/i);
      }
      // No acknowledgement, two of them, one that is not last.
      client.emit(command, null);
      client.emit(command);
      client.emit(
        command,
        () => {},
        null,
        () => {},
      );
      expect((await send(client, 'no:such', {})).ok).toBe(false);
      expect(client.connected).toBe(true);
      expect(unhandled).toEqual([]);
    },
  );

  it('knows no command by an object’s inherited names', async () => {
    const client = await connect(app.origin, cookie);
    for (const name of ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'disconnecting2']) {
      expect(await send(client, name, {})).toMatchObject({ ok: false, error: { code: 'not_found' } });
    }
  });

  it('ignores an identity in the payload or the handshake (B16)', async () => {
    const other = await buildPerson(services);
    const client = await connect(app.origin, cookie, { auth: { accountId: other.accountId, role: 'admin' } });
    const input = { threadId, body: 'Who am I?', clientKey: randomUUID() };
    const forged = await send(client, 'thread:reply', { ...input, authorId: other.accountId });
    expect(forged).toMatchObject({ ok: false, error: { code: 'invalid_input' } });
    const { post } = await sendOk<{ post: { authorId: string } }>(client, 'thread:reply', input);
    expect(post.authorId).not.toBe(other.accountId);
  });

  it('closes a connection whose packet is too large, and serves the others', async () => {
    const other = await connect(app.origin);
    const client = await connect(app.origin, cookie);
    const closed = new Promise((resolve) => client.once('disconnect', resolve));
    client.emit('thread:reply', { threadId, body: 'x'.repeat(gatewayLimits.packetBytes + 10) });
    await closed;
    expect(other.connected).toBe(true);
  });
});

describe('connections', () => {
  it('refuses another site’s origin on both transports, and none at all with a cookie', async () => {
    for (const transport of ['websocket', 'polling']) {
      for (const origin of [
        'https://evil.example',
        `${app.origin}.evil.example`,
        app.origin.replace('http:', 'https:'),
        'null',
      ]) {
        const client = openClient(app.origin, undefined, {
          transports: [transport],
          extraHeaders: { origin, cookie },
        });
        await new Promise((resolve) => client.once('connect_error', resolve));
        expect(client.connected).toBe(false);
      }
    }
    const bare = openClient(app.origin, undefined, { extraHeaders: { cookie } });
    await new Promise((resolve) => bare.once('connect_error', resolve));
  });

  it('knows no namespace but its own (B07)', async () => {
    for (const name of ['/admin', '/a/b', '/__proto__']) {
      const client = openClient(`${app.origin}${name}`, cookie, {
        extraHeaders: { origin: app.origin, cookie },
      });
      await new Promise((resolve) => client.once('connect_error', resolve));
      expect(client.connected).toBe(false);
    }
  });

  it('refuses a session that has ended, before anything is sent (B17)', async () => {
    const person = await signInAs(services, await buildPerson(services));
    await query(services.db, 'delete from sessions where account_id = $1', [person.actor.accountId]);
    const token = await openAndWait(openClient(app.origin, undefined, { auth: { token: person.token } }));
    expect(token).toBe('unauthenticated');
  });

  it('ends the sockets of a session with the session, and they don’t come back', async () => {
    const person = await signInAs(services, await buildPerson(services));
    const client = await connect(app.origin, person.cookie);
    const ended = new Promise((resolve) => client.once('session:ended', () => resolve(true)));
    const closed = new Promise((resolve) => client.once('disconnect', resolve));
    await query(services.db, 'delete from sessions where account_id = $1', [person.actor.accountId]);
    services.signals.sessionsEnded.tell([person.actor.sessionHash]);
    expect(await ended).toBe(true);
    expect(await closed).toBe('io server disconnect');
  });

  it('takes a bounded number per address, and gives places back (I06)', async () => {
    const all = await Promise.all(Array.from({ length: 60 }, () => connect(app.origin)));
    expect(await openAndWait(openClient(app.origin))).toBe('too_many');
    for (const client of all.slice(0, 10)) client.disconnect();
    await eventually(() => app.app.gateway.connections() <= 51, 'places free');
    expect((await connect(app.origin)).connected).toBe(true);
  });

  it('takes a bounded number per account, says when to try again, and lets others of the address in (I06)', async () => {
    const { cookie: own } = await signInAs(services, await buildPerson(services));
    const all = await Promise.all(Array.from({ length: 20 }, () => connect(app.origin, own)));
    const one = openClient(app.origin, own);
    const refused = await new Promise((resolve) => one.once('connect_error', resolve));
    expect(refused).toMatchObject({ data: { code: 'too_many', retryAfterSeconds: 10 } });
    expect((await connect(app.origin, cookie)).connected).toBe(true);
    all[0]!.disconnect();
    await eventually(
      async () => (await openAndWait(openClient(app.origin, own))) === 'connected',
      'a place is free',
    );
  });

  it('closes a connection that never says hello (I12)', async () => {
    const ws = new WebSocket(`${app.origin.replace('http', 'ws')}/socket.io/?EIO=4&transport=websocket`, {
      origin: app.origin,
    });
    await new Promise((resolve) => ws.once('close', resolve));
  }, 20_000);

  it('compresses no message, whoever offers it: lengths of secrets tell nothing (I11)', async () => {
    const ws = new WebSocket(`${app.origin.replace('http', 'ws')}/socket.io/?EIO=4&transport=websocket`, {
      origin: app.origin,
      perMessageDeflate: true,
    });
    await new Promise((resolve) => ws.once('open', resolve));
    expect(ws.extensions).toBe('');
    ws.terminate();
  });

  it('serves others while hundreds hold half a request or handshake, and closes those in time (I05)', async () => {
    const { hostname, port } = new URL(app.origin);
    const halves = [
      'GET / HTTP/1.1\r\nHost: x\r\nX-Slow: ',
      'POST /api/v1/sessions HTTP/1.1\r\nHost: x\r\nContent-Le',
      'GET /socket.io/?EIO=4&transport=websocket HTTP/1.1\r\nHost: x\r\nUpgrade: webso',
      '',
    ];
    const sockets = Array.from({ length: 500 }, (_, n) => {
      const socket = createConnection({ host: hostname, port: Number(port) });
      socket.on('error', () => {});
      socket.on('connect', () => socket.write(halves[n % halves.length]!));
      return socket;
    });
    // Said before, listened for now: what ends early must not be missed.
    const ended = sockets.map((socket) => new Promise((resolve) => socket.once('close', resolve)));
    await Promise.all(
      sockets.map((socket) => socket.connecting && new Promise((done) => socket.once('connect', done))),
    );
    const client = await connect(app.origin, cookie);
    expect((await send(client, 'no:such', {})).ok).toBe(false);
    expect((await app.browser().open(`/t/${threadId}`)).status).toBe(200);
    for (const socket of sockets) socket.resume();
    await Promise.all(ended);
    expect(client.connected).toBe(true);
  }, 60_000);

  it('survives a flood of tiny fragments and a huge header (I02, I03)', async () => {
    const ws = new WebSocket(`${app.origin.replace('http', 'ws')}/socket.io/?EIO=4&transport=websocket`, {
      origin: app.origin,
    });
    await new Promise((resolve) => ws.once('open', resolve));
    const closed = new Promise((resolve) => ws.once('close', resolve));
    ws.on('error', () => {});
    for (let n = 0; n < 100_000 && ws.readyState === ws.OPEN; n++) ws.send('x', { fin: false });
    ws.terminate();
    await closed;
    const status = await new Promise((resolve) => {
      const req = request(
        `${app.origin}/socket.io/?EIO=4&transport=polling`,
        { headers: { cookie: 'a'.repeat(70_000) } },
        (res) => resolve(res.statusCode),
      );
      req.on('error', () => resolve('closed'));
      req.end();
    });
    expect([431, 'closed']).toContain(status);
    expect((await connect(app.origin)).connected).toBe(true);
  });
});

describe('floods', () => {
  it('limits one socket’s commands, says so, and cuts it when it goes on (I07)', async () => {
    const client = await connect(app.origin, cookie);
    const other = await connect(app.origin);
    const answers = await Promise.all(
      Array.from({ length: 200 }, () => send(client, 'thread:typing', { threadId })),
    );
    const refused = answers.filter((answer) => !answer.ok && answer.error.code === 'too_many');
    expect(refused.length).toBeGreaterThan(100);
    expect(refused[0]).toMatchObject({ ok: false, error: { retryAfterSeconds: 3 } });
    const closed = new Promise((resolve) => client.once('disconnect', resolve));
    for (let n = 0; n < 10_000; n++) client.emit('thread:typing', { threadId });
    await closed;
    expect((await send(other, 'no:such', {})).ok).toBe(false);
  });

  it('cuts a reader that doesn’t read, and keeps what waits for it bounded', async () => {
    const world = await buildForum(services);
    const { thread } = await buildThread(services, world);
    const reader = await connect(app.origin);
    await send(reader, 'thread:sync', { threadId: thread.id, era: 'any', epoch: 1, after: 0 });
    const closed = new Promise((resolve) => reader.once('disconnect', resolve));
    // Stop reading at the TCP level, as a stalled phone does.
    const engine = (
      reader.io as unknown as {
        engine: { transport: { ws: { _socket?: { pause(): void; resume(): void } } } };
      }
    ).engine;
    engine.transport.ws._socket?.pause();
    const body = `${'long '.repeat(3_500)}`;
    const { replyToThread } = await import('../../src/forums/index.js');
    const { run } = await import('../factories/world.js');
    for (let n = 0; n < 1_500; n++)
      await run(services, replyToThread, world.admin, { threadId: thread.id, body, clientKey: randomUUID() });
    await eventually(() => app.app.gateway.connections() === 0, 'the slow reader is cut', 20_000);
    engine.transport.ws._socket?.resume();
    await closed;
  }, 60_000);
});

async function openAndWait(client: ReturnType<typeof openClient>): Promise<string | undefined> {
  return new Promise((resolve) => {
    client.once('connect', () => resolve('connected'));
    client.once('connect_error', (error) =>
      resolve((error as Error & { data?: { code?: string } }).data?.code),
    );
  });
}
