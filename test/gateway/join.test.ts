import { createServer, type Server as HttpServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { Server } from 'socket.io';
import { ForumGate } from '../../src/gateway/forum-gate.js';
import { Gates } from '../../src/gateway/gates.js';
import { joinAuthorised } from '../../src/gateway/join.js';
import type { GateReads } from '../../src/gateway/reads.js';
import type { GatewayServer, GatewaySocket } from '../../src/gateway/sockets.js';
import { visitor } from '../../src/kernel/index.js';
import { silentLogger } from '../../src/lib/logger.js';
import { createMetrics } from '../../src/lib/metrics.js';
import { closeClients, connect } from '../helpers/sockets.js';

const quiet = { log: silentLogger, metrics: createMetrics() };

/**
 * Every interleaving of a join with a revocation, forced by times of our own: the check may have read before
 * the revocation and answer long after the eviction is done. Without the fence about half of these leak.
 */
/** Nothing is read in these tests but what they answer themselves. */
const unread = {} as GateReads;
let http: HttpServer;
let io: GatewayServer;
let socket: GatewaySocket;

beforeAll(async () => {
  http = createServer();
  io = new Server(http) as GatewayServer;
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  const connected = new Promise<GatewaySocket>((resolve) => io.once('connection', resolve));
  await connect(`http://127.0.0.1:${(http.address() as AddressInfo).port}`);
  socket = await connected;
  socket.data.actor = {
    ...visitor,
    kind: 'account',
    accountId: 'ada',
    username: 'ada',
    name: 'Ada',
    isSiteAdmin: false,
    sessionHash: 'x',
  };
  socket.data.watches = new Map();
});
afterAll(async () => {
  closeClients();
  await io.close();
});

it('leaks nothing in 300 interleavings of joining and being put out', async () => {
  let leaks = 0;
  let joined = 0;
  for (let round = 0; round < 300; round++) {
    // The database: one truth, and reads that answer late with what was true when they ran.
    let isMember = true;
    let access = 1;
    const reads: GateReads = {
      ...unread,
      threadRange: async () => null,
      forumRange: async () => null,
      changedHeads: async () => [],
      async readers() {
        const now = { access, isPublic: false, readers: isMember ? ['ada'] : [] };
        await wait(Math.random() * 2);
        return now;
      },
    };
    const gate = new ForumGate(io, reads, quiet, `forum-${round}`, 'era', 1, 0, 0);
    const gates = { open: () => gate, isCurrent: () => true } as unknown as Gates;
    const check = async () => {
      const now = { forumId: gate.forumId, era: 'era', head: access, access, rules: 0 };
      const isAllowed = isMember;
      await wait(Math.random() * 6);
      if (!isAllowed) throw new Error('not found');
      return now;
    };
    const joining = joinAuthorised(gates, socket, gate, check, () => gate.watchThread('t', 1, 0).room).then(
      (entered) => entered?.room,
      () => null,
    );
    await wait(Math.random() * 4);
    isMember = false;
    access = 2;
    // The revocation's own hint, then the eviction it asks for.
    gate.deliver({ era: 'era', forum: gate.forumId, prev: 1, seq: 2, access: 2, threads: [] });
    const room = await joining;
    // Its turn comes after the eviction's, and it has nothing to do.
    await gate.sweep({ era: 'era', head: 0, access: 0, rules: 0 });
    if (room) joined++;
    if (room?.has(socket)) leaks++;
    room?.leave(socket);
  }
  expect(joined).toBeGreaterThan(10);
  expect(leaks).toBe(0);
}, 60_000);

it('leaks nothing in 300 interleavings of joining and the thread being moved away', async () => {
  let leaks = 0;
  let joined = 0;
  for (let round = 0; round < 300; round++) {
    let place = `from-${round}`;
    const thread = () => ({ era: 'era', forum: place, thread: 't', epoch: 1, prev: 1, seq: 1, access: 1 });
    const reads: GateReads = {
      ...unread,
      async threadRange() {
        const now = { ...thread(), change: {} } as never;
        await wait(Math.random() * 2);
        return now;
      },
      forumRange: async () => null,
      changedHeads: async () => [],
      readers: async (forumId) => ({
        access: 1,
        isPublic: false,
        readers: forumId === `from-${round}` ? ['ada'] : [],
      }),
    };
    const gate = new ForumGate(io, reads, quiet, place, 'era', 1, 0, 0);
    const gates = { open: () => gate, isCurrent: () => true } as unknown as Gates;
    const check = async () => {
      const from = place;
      await wait(Math.random() * 6);
      // Where it is now she may not read: the answer of what is not there.
      if (from !== gate.forumId) throw new Error('not found');
      return { forumId: from, era: 'era', head: 1, access: 1, rules: 1 };
    };
    const joining = joinAuthorised(gates, socket, gate, check, () => gate.watchThread('t', 1, 0).room).then(
      (entered) => entered?.room,
      () => null,
    );
    await wait(Math.random() * 4);
    place = `to-${round}`;
    const { forumId: forum } = gate;
    gate.deliver({ era: 'era', forum, prev: 1, seq: 2, access: 1, threads: [], departed: ['t'] });
    const room = await joining;
    await gate.sweep({ era: 'era', head: 0, access: 0, rules: 0 });
    if (room) joined++;
    if (room?.has(socket)) leaks++;
    room?.leave(socket);
  }
  expect(joined).toBeGreaterThan(10);
  expect(leaks).toBe(0);
}, 60_000);

it('keeps a gate that somebody is about to enter, however many sweeps go by meanwhile', async () => {
  const gates = new Gates(io, quiet, unread);
  const state = { forumId: 'slow', era: 'era', head: 1, access: 1, rules: 1 };
  // A node that was just started, with thousands coming back: the check waits for its turn longer than a sweep.
  const check = async () => {
    await null;
    gates.prune();
    return state;
  };
  const entered = await joinAuthorised(
    gates,
    socket,
    undefined,
    check,
    (gate) => gate.watchThread('t', 1, 1).room,
  );
  expect(entered?.room.has(socket)).toBe(true);
  entered?.room.leave(socket);
  gates.prune();
  expect(gates.of('slow')).toBeUndefined();
});

it('forgets the gate of a join that was refused', async () => {
  const gates = new Gates(io, quiet, unread);
  const gate = gates.open({ forumId: 'closed', era: 'era', head: 1, access: 1, rules: 1 });
  const refuse = () => Promise.reject(new Error('not found'));
  await expect(
    joinAuthorised(gates, socket, gate, refuse, () => gate.watchThread('t', 1, 1).room),
  ).rejects.toThrow('not found');
  gates.prune();
  expect(gates.of('closed')).toBeUndefined();
});
