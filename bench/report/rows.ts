/** What a figure must hold against: a floor of docs/performance.md. */
export interface Floor {
  id: string;
  /** The ratio must be at least or at most this. */
  at: 'least' | 'most';
  value: number;
  /** What was set as the aim beyond it. */
  goal?: number;
}

/** One line of the report. */
export interface Row {
  measure: string;
  unit: string;
  ours: number;
  peer: number | null;
  /** Bare Socket.IO in the same run, or what else, measured elsewhere. */
  peerName: string;
  ratio: number | null;
  floor: Floor | null;
  held: boolean | null;
  /** Whether the aim beyond the floor was reached; null: there is none. */
  reached: boolean | null;
}

export const BARE = 'bare';
/** Another page of ours, which the measure's name tells. */
export const OWN = 'another page of ours';
export const NODEBB = 'NodeBB, measured earlier';
/** The same by Convene under other circumstances, which the measure's name tells. */
export const SAME = 'Convene itself';
/** One statement after another over one connection: the database without us. */
export const PLAIN = 'plain statements';

/** A line. Its floor is held against the ratio; where it is compared with nothing, against the figure itself. */
export function row(
  measure: string,
  unit: string,
  ours: number,
  peer: number | null = null,
  more: { ratio?: number; floor?: Floor; peerName?: string } = {},
): Row {
  const ratio = more.ratio ?? (peer === null ? null : ours / peer);
  const floor = more.floor ?? null;
  const peerName = more.peerName ?? BARE;
  const holds = (limit: number) => isHeld(floor?.at, limit, ratio ?? ours);
  const held = floor && holds(floor.value);
  const reached = floor?.goal === undefined ? null : holds(floor.goal);
  return { measure, unit, ours, peer, peerName, ratio, floor, held, reached };
}

function isHeld(at: Floor['at'] | undefined, limit: number, figure: number): boolean {
  return at === 'least' ? figure >= limit : figure <= limit;
}
