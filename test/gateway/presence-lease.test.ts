import { expect, it } from '@jest/globals';
import { limits } from '../../src/gateway/options.js';
import { Presence } from '../../src/gateway/presence.js';
import type { Room } from '../../src/gateway/room.js';
import type { GatewaySocket } from '../../src/gateway/sockets.js';

const MOST_MS = 20_000;
const SPEAKS_MS = 30_000;
const visitor = { id: 'socket', data: { actor: { kind: 'visitor' }, isNamed: false } } as GatewaySocket;

it('forgets the people of a node that falls silent within 20 seconds, and nobody’s while it speaks', () => {
  const told: number[] = [];
  const room = { size: 1, emit: (_: string, { count }: { count: number }) => told.push(count) };
  const presence = new Presence();
  presence.enter(visitor, 'thread', room as unknown as Room, true);
  const state = { node: 'other', threads: { thread: { accounts: ['a', 'b'], visitors: 1, named: [] } } };
  let now = 0;
  for (; now <= SPEAKS_MS; now += limits.presenceMs) {
    presence.hear(state, now);
    presence.flush(now);
  }
  const last = now - limits.presenceMs;
  expect(told).toEqual([4]);
  while (told.length === 1 && now < 2 * SPEAKS_MS) {
    presence.flush(now);
    now += limits.presenceMs;
  }
  expect(told).toEqual([4, 1]);
  // One message that is lost makes nobody disappear.
  expect(now - last).toBeGreaterThan(4 * limits.presenceMs);
  expect(now - last).toBeLessThanOrEqual(MOST_MS);
});

it('tells a room once of 2,000 who come back in one moment', () => {
  let told = 0;
  let last = 0;
  const room = {
    size: 2_000,
    emit: (_: string, { count }: { count: number }) => {
      told += 1;
      last = count;
    },
  };
  const presence = new Presence();
  for (let n = 0; n < 2_000; n++)
    presence.enter(
      { ...visitor, id: `socket-${n}` } as GatewaySocket,
      'thread',
      room as unknown as Room,
      true,
    );
  presence.flush(0);
  presence.flush(limits.presenceMs);
  expect([told, last]).toEqual([1, 2_000]);
});
