import type { Actor } from '../../kernel/index.js';
import type { Decision } from '../../lib/decision.js';
import { canReadNetwork, type NetworkStanding } from '../../networks/index.js';

export type Right = (actor: Actor, standing: NetworkStanding) => Decision;

/** The parts of a page that somebody has a right to. */
export function partsOf<P extends string>(
  rights: Record<P, Right>,
  actor: Actor,
  standing: NetworkStanding,
): P[] {
  return (Object.keys(rights) as P[]).filter((part) => rights[part](actor, standing).allowed);
}

/** A page made of parts is for whoever may read the network and has a right to one of them. */
export function canSeeAny(rights: Record<string, Right>, actor: Actor, standing: NetworkStanding): Decision {
  const read = canReadNetwork(actor, standing);
  if (!read.allowed) return read;
  const may = Object.values(rights).map((right) => right(actor, standing));
  return may.find(({ allowed }) => allowed) ?? may[0]!;
}
