import type { Options } from '../options.js';
import type { Child } from '../processes/child.js';
import type { ClientCalls } from '../processes/clients.js';
import { inTurns, type Side, type Turns } from './side.js';

/** One thread with this many watchers, written to in every way. */
export interface RoomResult {
  watchers: number;
  warmUp: Turns;
  single: Turns;
  paced: Turns;
  saturated: Turns;
  replies: Turns;
}

const WRITERS = 16;
/** Posts under way at once while the room is saturated. */
const IN_FLIGHT = 64;
/** Deliveries per second while it is paced; a room of one would need more posts than any forum gets. */
const PACE = 20_000;
const MOST_POSTS_PER_SECOND = 200;
const WARM_UP_SECONDS = 0.4;

export async function measureRoom(
  clients: Child<ClientCalls>,
  sides: Side[],
  watchers: number,
  { seconds, rounds }: Pick<Options, 'seconds' | 'rounds'>,
): Promise<RoomResult> {
  for (const { name, target } of sides) {
    await clients.call('gather', { name, target, watchers, writers: WRITERS });
  }
  const perSecond = Math.min(MOST_POSTS_PER_SECOND, PACE / Math.max(1, watchers));
  const saturate = { kind: 'saturated', inFlight: IN_FLIGHT } as const;
  const result = {
    watchers,
    warmUp: await inTurns(clients, sides, { mode: saturate, seconds: WARM_UP_SECONDS, rounds: 1 }),
    single: await inTurns(clients, sides, { mode: { kind: 'single', restMs: 10 }, seconds, rounds }),
    paced: await inTurns(clients, sides, { mode: { kind: 'paced', perSecond }, seconds, rounds }),
    saturated: await inTurns(clients, sides, { mode: saturate, seconds, rounds }),
    replies: await inTurns(clients, sides, {
      mode: { kind: 'replies', concurrency: WRITERS },
      seconds,
      rounds,
    }),
  };
  for (const { name } of sides) await clients.call('leave', { name });
  return result;
}
