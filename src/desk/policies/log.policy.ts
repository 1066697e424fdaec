import { type LogKind, logKinds } from '../../../contract/network-log.js';
import type { Actor } from '../../kernel/index.js';
import type { Decision } from '../../lib/decision.js';
import {
  canInvite,
  canManageNetwork,
  canModerateNetwork,
  canReadNetwork,
  type NetworkStanding,
} from '../../networks/index.js';

type Right = (actor: Actor, standing: NetworkStanding) => Decision;

/** Who reads which lines of a network's log: whoever could do what they tell of. */
const readers: Record<LogKind, Right> = {
  settings: canManageNetwork,
  invitations: canInvite,
  joining: canInvite,
  members: canManageNetwork,
  forums: canModerateNetwork,
  moderation: canModerateNetwork,
  looking: canManageNetwork,
};

export function canReadLogOf(actor: Actor, standing: NetworkStanding, kind: LogKind): Decision {
  return readers[kind](actor, standing);
}

/** The kinds of lines that somebody may read. */
export function readableKinds(actor: Actor, standing: NetworkStanding): LogKind[] {
  return logKinds.filter((kind) => canReadLogOf(actor, standing, kind).allowed);
}

/** The log is for those who run the network in some way; each reads the lines of it that concern them. */
export function canReadLog(actor: Actor, standing: NetworkStanding): Decision {
  const read = canReadNetwork(actor, standing);
  if (!read.allowed) return read;
  const may = logKinds.map((kind) => canReadLogOf(actor, standing, kind));
  return may.find(({ allowed }) => allowed) ?? may[0]!;
}
