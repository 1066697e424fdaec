import type { Actor } from '../../kernel/index.js';
import { allowed, type Decision, hidden, refused } from '../../lib/decision.js';
import { canManageNetwork, type NetworkStanding } from '../../networks/index.js';

/** A network's admins have its rules; those of the whole site are for who runs it. @param network null: the whole site */
export function canManageRules(actor: Actor, network: NetworkStanding | null): Decision {
  if (network) return canManageNetwork(actor, network);
  if (actor.kind === 'visitor') return refused('sign_in', (words) => words.rooms.signInFirst);
  return actor.isSiteAdmin ? allowed : refused('not_site_admin', (words) => words.register.onlySiteAdmins);
}

/** The same of one rule: whoever may not have the rules doesn't learn that it is there. */
export function canManageRule(actor: Actor, network: NetworkStanding | null): Decision {
  return canManageRules(actor, network).allowed ? allowed : hidden;
}
