/** What a figure must hold against: a floor of docs/performance.md. */
export interface Floor {
  id: string;
  /** The ratio must be at least or at most this. */
  at: 'least' | 'most';
  value: number;
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
}

export const BARE = 'bare';
/** Another page of ours, which the measure's name tells. */
export const OWN = 'another page of ours';
export const NODEBB = 'NodeBB, measured earlier';

/** A line without a floor. */
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
  return { measure, unit, ours, peer, peerName, ratio, floor, held: floor && isHeld(floor, ratio) };
}

function isHeld({ at, value }: Floor, ratio: number | null): boolean {
  if (ratio === null) return false;
  return at === 'least' ? ratio >= value : ratio <= value;
}
