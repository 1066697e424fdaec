import type { Actor } from '../../kernel/index.js';
import { allowed, type Decision, hidden } from '../../lib/decision.js';

/** The site administrator, and for everyone else there is no such thing: links in mails open accounts. */
export function canReadMailbox(actor: Actor): Decision {
  return actor.kind === 'account' && actor.isSiteAdmin ? allowed : hidden;
}
