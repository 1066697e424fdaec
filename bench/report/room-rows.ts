import type { RoomResult } from '../phases/rooms.js';
import type { Turn, Turns } from '../phases/side.js';
import { type Floor, NODEBB, type Row, row } from './rows.js';
import { median, percentile, ratioInTurns } from './statistics.js';

/** NodeBB 4.15.1 on Redis, which does not wait for the disk: replies at concurrency 16, one user online. */
const NODEBB_REPLIES = { perSecond: 189.5, cpuMicros: 5_700 };

const floors: Record<'P1' | 'P2' | 'P3' | 'P4' | 'P6', Floor> = {
  P1: { id: 'P1', at: 'least', value: 0.8, goal: 3 },
  P2: { id: 'P2', at: 'most', value: 1.1, goal: 0.75 },
  P3: { id: 'P3', at: 'most', value: 3, goal: 1.5 },
  P4: { id: 'P4', at: 'least', value: 5, goal: 17 },
  P6: { id: 'P6', at: 'least', value: 0.5, goal: 1 },
};

const deliveriesPerSecond = (turn: Turn) => turn.deliveries / turn.seconds;
const microsPerDelivery = (turn: Turn) => turn.cpuMicros / turn.deliveries;
const repliesPerSecond = (turn: Turn) => turn.posts / turn.seconds;
const microsPerPost = (turn: Turn) => turn.cpuMicros / turn.posts;
const toLast = (part: number) => (turn: Turn) => percentile(turn.toLast, part);
const toAck = (part: number) => (turn: Turn) => percentile(turn.toAck, part);

/** The lines of one room. Floors hold for the room sizes that they are written for. */
export function roomRows({ watchers, single, paced, saturated, replies }: RoomResult): Row[] {
  if (!single || !paced || !saturated) return withoutWatchers(replies);
  const floorAt = (size: number, floor: Floor) => (watchers === size ? floor : undefined);
  const title = (text: string) => `${watchers} ${watchers === 1 ? 'watcher' : 'watchers'}, ${text}`;
  return [
    both(title('one post at a time: to the last, p50'), 'ms', single, toLast(0.5), floorAt(1_000, floors.P3)),
    both(title('one post at a time: to the last, p99'), 'ms', single, toLast(0.99)),
    both(title('paced: CPU per delivery'), 'µs', paced, microsPerDelivery, floorAt(1_000, floors.P2)),
    both(title('paced: to the last, p50'), 'ms', paced, toLast(0.5)),
    both(title('paced: to the last, p99'), 'ms', paced, toLast(0.99)),
    both(title('saturated: deliveries'), '/s', saturated, deliveriesPerSecond, floorAt(1_000, floors.P1)),
    both(title('saturated: CPU per delivery'), 'µs', saturated, microsPerDelivery),
    both(title('saturated: to the last, p50'), 'ms', saturated, toLast(0.5)),
    both(title('saturated: to the last, p99'), 'ms', saturated, toLast(0.99)),
    both(title('replies, 16 at once'), '/s', replies, repliesPerSecond, floorAt(100, floors.P6)),
    both(title('replies, 16 at once: acknowledged, p99'), 'ms', replies, toAck(0.99)),
  ];
}

function withoutWatchers(replies: Turns): Row[] {
  const title = 'replies, 16 at once, nobody watching';
  const ofOurs = (pick: (turn: Turn) => number) => median(replies.ours.map(pick));
  return [
    row(title, '/s', ofOurs(repliesPerSecond), NODEBB_REPLIES.perSecond, {
      floor: floors.P4,
      peerName: NODEBB,
    }),
    row(`${title}: CPU per reply`, 'µs', ofOurs(microsPerPost), NODEBB_REPLIES.cpuMicros, {
      peerName: NODEBB,
    }),
    both(title, '/s', replies, repliesPerSecond),
    both(`${title}: CPU per reply`, 'µs', replies, microsPerPost),
    both(`${title}: acknowledged, p50`, 'ms', replies, toAck(0.5)),
    both(`${title}: acknowledged, p99`, 'ms', replies, toAck(0.99)),
  ];
}

function both(measure: string, unit: string, turns: Turns, pick: (turn: Turn) => number, floor?: Floor): Row {
  const [ours, bare] = [turns.ours.map(pick), turns.bare.map(pick)];
  return row(measure, unit, median(ours), median(bare), { ratio: ratioInTurns(ours, bare), floor });
}
