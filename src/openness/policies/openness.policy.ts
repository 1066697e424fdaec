import type { Actor } from '../../kernel/index.js';
import { allowed, type Decision } from '../../lib/decision.js';
import { canReadNetwork, type NetworkFacts } from '../../networks/index.js';

/** Whoever may know of a network reads how it is moderated. */
export function canReadOpenness(actor: Actor, network: NetworkFacts): Decision {
  return canReadNetwork(actor, network);
}

/** The site's own numbers are for anybody. */
export function canReadSiteOpenness(): Decision {
  return allowed;
}
