import { type Actor, onlySiteAdmins } from '../../kernel/index.js';
import { allowed, type Decision, hidden } from '../../lib/decision.js';
import { canManageNetwork, type NetworkStanding } from '../../networks/index.js';

/** A network's admins have its rules; those of the whole site are for who runs it. @param network null: the whole site */
export function canManageRules(actor: Actor, network: NetworkStanding | null): Decision {
  return network ? canManageNetwork(actor, network) : onlySiteAdmins(actor);
}

/** The same of one rule: whoever may not have the rules doesn't learn that it is there. */
export function canManageRule(actor: Actor, network: NetworkStanding | null): Decision {
  return canManageRules(actor, network).allowed ? allowed : hidden;
}
