import type { RoomResult } from '../phases/rooms.js';
import type { SideName, Turn } from '../phases/side.js';

/** What must be true of every measurement before any figure counts. */
export interface Integrity {
  posts: number;
  deliveries: number;
  lost: number;
  duplicates: number;
  gaps: number;
  /** The most orders that the watchers of one measurement saw. */
  orders: number;
}

/** Over every measurement of one side, warm-ups included. */
export function integrityOf(rooms: RoomResult[], side: SideName): Integrity {
  const turns = rooms.flatMap(({ warmUp, single, paced, saturated, replies }) =>
    [warmUp, single, paced, saturated, replies].flatMap((both) => both?.[side] ?? []),
  );
  const sum = (pick: (turn: Turn) => number) => turns.reduce((total, turn) => total + pick(turn), 0);
  return {
    posts: sum((turn) => turn.posts),
    deliveries: sum((turn) => turn.deliveries),
    lost: sum((turn) => turn.lost),
    duplicates: sum((turn) => turn.duplicates),
    gaps: sum((turn) => turn.gaps),
    orders: Math.max(1, ...turns.map((turn) => turn.orders)),
  };
}

/** P14: nothing lost, nothing twice, one order. */
export function isSound({ lost, duplicates, gaps, orders }: Integrity): boolean {
  return lost === 0 && duplicates === 0 && gaps === 0 && orders === 1;
}
