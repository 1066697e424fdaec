import { type Actor, onlySiteAdmins } from '../../kernel/index.js';
import { allowed, type Decision, hidden, refused } from '../../lib/decision.js';
import { canManageNetwork, canReadNetwork, type NetworkStanding } from '../../networks/index.js';

/** A network's rules are for whoever may know of it; the site's (null) for everybody. */
export function canReadTerms(actor: Actor, network: NetworkStanding | null): Decision {
  return network ? canReadNetwork(actor, network) : allowed;
}

/** A network's admins write its rules, site administrators the site's. */
export function canPublishTerms(actor: Actor, network: NetworkStanding | null): Decision {
  return network ? canManageNetwork(actor, network) : onlySiteAdmins(actor);
}

/** Versions that are there, in places that one may know of. @param known how many of those asked for are */
export function canAcceptTerms(actor: Actor, asked: number, known: number): Decision {
  if (actor.kind === 'visitor') return refused('sign_in', (words) => words.rooms.signInFirst);
  return asked === known ? allowed : hidden;
}
