import type { Actor } from '../../kernel/index.js';
import { allowed, type Decision, hidden } from '../../lib/decision.js';
import { canManageNetwork, type NetworkStanding } from '../../networks/index.js';

/** A network's admins write what its moderators choose from. */
export const canAddReadyReason = (actor: Actor, network: NetworkStanding): Decision =>
  canManageNetwork(actor, network);

/** The same of one that is there: whoever may not change it doesn't learn that it is. */
export function canChangeReadyReason(actor: Actor, network: NetworkStanding): Decision {
  return canManageNetwork(actor, network).allowed ? allowed : hidden;
}
