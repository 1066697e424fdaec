import type { Actor } from '../../kernel/index.js';
import { allowed, type Decision, hidden } from '../../lib/decision.js';

/** Anyone, with or without an account. */
export function canSendFeedback(): Decision {
  return allowed;
}

/** The site administrator, to read and to delete; for everyone else there is no such thing. */
export function canHandleFeedback(actor: Actor): Decision {
  return actor.kind === 'account' && actor.isSiteAdmin ? allowed : hidden;
}
