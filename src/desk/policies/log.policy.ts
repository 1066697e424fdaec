import type { LogKind } from '../../../contract/network-log.js';
import type { Actor } from '../../kernel/index.js';
import type { Decision } from '../../lib/decision.js';
import {
  canInvite,
  canManageNetwork,
  canModerateNetwork,
  type NetworkStanding,
} from '../../networks/index.js';
import { canSeeAny, partsOf, type Right } from './rights.js';

/** Who reads which lines of a network's log: whoever could do what they tell of. */
const readers: Record<LogKind, Right> = {
  settings: canManageNetwork,
  invitations: canInvite,
  joining: canInvite,
  members: canManageNetwork,
  forums: canModerateNetwork,
  moderation: canModerateNetwork,
  sanctions: canModerateNetwork,
  looking: canManageNetwork,
};

export function canReadLogOf(actor: Actor, standing: NetworkStanding, kind: LogKind): Decision {
  return readers[kind](actor, standing);
}

/** The kinds of lines that somebody may read. */
export function readableKinds(actor: Actor, standing: NetworkStanding): LogKind[] {
  return partsOf(readers, actor, standing);
}

/** The log is for those who run the network in some way; each reads the lines of it that concern them. */
export function canReadLog(actor: Actor, standing: NetworkStanding): Decision {
  return canSeeAny(readers, actor, standing);
}
