import type { Mode } from '../clients/modes.js';
import type { Options } from '../options.js';
import type { Child } from '../processes/child.js';
import type { ClientCalls } from '../processes/clients.js';
import { inTurns, type Side, type Turns } from './side.js';

/** One thread with this many watchers, and how it did in every way of writing to it that was measured. */
export interface RoomResult {
  watchers: number;
  warmUp: Turns;
  /** None of these where nobody watches. */
  single?: Turns;
  paced?: Turns;
  saturated?: Turns;
  replies: Turns;
}

const WRITERS = 16;
/** Posts under way at once while the room is saturated. */
const IN_FLIGHT = 64;
/** Deliveries per second while it is paced; a room of one would need more posts than any forum gets. */
const PACE = 20_000;
const MOST_POSTS_PER_SECOND = 200;

const replies: Mode = { kind: 'replies', concurrency: WRITERS };
const saturated: Mode = { kind: 'saturated', inFlight: IN_FLIGHT };

export async function measureRoom(
  clients: Child<ClientCalls>,
  sides: Side[],
  watchers: number,
  { seconds, rounds }: Pick<Options, 'seconds' | 'rounds'>,
): Promise<RoomResult> {
  for (const { name, target } of sides) {
    await clients.call('gather', { name, target, watchers, writers: WRITERS });
  }
  const turns = (mode: Mode) => inTurns(clients, sides, { mode, seconds, rounds });
  const warmUp = (mode: Mode) => inTurns(clients, sides, { mode, seconds, rounds: 1 });
  const result: RoomResult =
    watchers === 0
      ? { watchers, warmUp: await warmUp(replies), replies: await turns(replies) }
      : {
          watchers,
          warmUp: await warmUp(saturated),
          single: await turns({ kind: 'single', restMs: 10 }),
          paced: await turns({
            kind: 'paced',
            perSecond: Math.min(MOST_POSTS_PER_SECOND, PACE / watchers),
          }),
          saturated: await turns(saturated),
          replies: await turns(replies),
        };
  for (const { name } of sides) await clients.call('leave', { name });
  return result;
}
