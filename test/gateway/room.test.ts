import { expect, it } from '@jest/globals';
import { limits } from '../../src/gateway/options.js';
import { Outbox } from '../../src/gateway/outbox.js';
import { Room } from '../../src/gateway/room.js';
import type { GatewayServer, GatewaySocket } from '../../src/gateway/sockets.js';

/** Three slices of sockets that write down what they are told, by the number of their slice. */
function crowd() {
  const told: string[] = [];
  const local = { to: (name: string) => ({ emit: () => void told.push(name) }) };
  const room = new Room({ local } as unknown as GatewayServer, 'r');
  for (let n = 0; n < 2 * limits.sliceSize + 1; n++)
    room.join({ join() {}, leave() {}, emit() {} } as unknown as GatewaySocket);
  return { room, told };
}

const turn = () => new Promise((resolve) => setImmediate(resolve));

it('writes to one slice in a turn of the loop, so that nothing else waits for a crowd', async () => {
  const { room, told } = crowd();
  room.emit('thread:changes', []);
  expect(told).toEqual(['r/0']);
  await turn();
  expect(told).toEqual(['r/0', 'r/1']);
  await turn();
  expect(told).toEqual(['r/0', 'r/1', 'r/2']);
});

it('keeps the order of messages in every slice', async () => {
  const { room, told } = crowd();
  room.emit('thread:changes', []);
  room.emit('thread:changes', []);
  await turn();
  room.emit('thread:changes', []);
  for (let turns = 0; turns < 10; turns++) await turn();
  expect(told).toEqual([1, 2, 3].flatMap(() => ['r/0', 'r/1', 'r/2']));
  room.emit('thread:changes', []);
  expect(told).toHaveLength(10);
});

/** A room of sockets on which nothing waits, each with how often it was written to. */
function ready(size: number) {
  const writes: number[] = new Array(size).fill(0);
  const room = new Room({} as GatewayServer, 'r');
  const sockets = writes.map((_, place) => {
    const wire = { writable: true, writableLength: 0, write: () => void writes[place]!++ };
    const socket = { readyState: 1, _sender: { _state: 0 }, _socket: wire };
    const transport = { name: 'websocket', writable: true, socket };
    const conn = { readyState: 'open', upgrading: false, writeBuffer: [], transport };
    return { join() {}, leave() {}, conn } as unknown as GatewaySocket;
  });
  for (const socket of sockets) room.join(socket);
  return { room, sockets, writes };
}

const sum = (numbers: number[]) => numbers.reduce((all, one) => all + one, 0);

it('writes what is long to a few at a time, and not to who leaves meanwhile', async () => {
  const atOnce = 10;
  const { room, sockets, writes } = ready(3 * atOnce);
  // Long enough that ten are all that fit.
  const text = 'x'.repeat(limits.turnBytes / atOnce - 1_000);
  room.emit('thread:changes', [text] as never);
  expect(sum(writes)).toBe(atOnce);
  expect(room.isBusy).toBe(true);
  room.leave(sockets.at(-1)!);
  for (let turns = 0; turns < 5; turns++) await turn();
  expect(writes).toEqual([...new Array(3 * atOnce - 1).fill(1), 0]);
  expect(room.isBusy).toBe(false);
});

it('gathers what comes while a crowd is still being told, so that nothing piles up', () => {
  let [now, isBusy] = [0, false];
  const planned: { at: number; run(): void }[] = [];
  const pace = {
    now: () => now,
    after(ms: number, run: () => void) {
      planned.push({ at: now + ms, run });
      return () => {};
    },
  };
  const pass = (ms: number) => {
    now += ms;
    for (const { run } of planned.splice(0).filter(({ at }) => at <= now)) run();
  };
  const sent: string[][] = [];
  const outbox = new Outbox<string>(
    (messages) => sent.push(messages),
    pace,
    () => isBusy,
  );
  outbox.add('a');
  isBusy = true;
  for (const message of ['b', 'c', 'd']) {
    outbox.add(message);
    pass(limits.coalesceMs);
  }
  expect(sent).toEqual([['a']]);
  isBusy = false;
  pass(limits.coalesceMs);
  expect(sent).toEqual([['a'], ['b', 'c', 'd']]);
});
