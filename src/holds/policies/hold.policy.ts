import { canModerateForum, type ReaderStanding } from '../../forums/index.js';
import type { Actor } from '../../kernel/index.js';
import { allowed, type Decision, hidden } from '../../lib/decision.js';

/** What the rights to a held text are decided from. */
export interface HoldStanding {
  authorId: string;
  /** The actor in the forum that the text belongs to now. */
  standing: ReaderStanding;
}

/**
 * Who moderates the place decides, whatever level the text has come to; nobody about an own text. For everybody else it is
 * not there: not that it waits, nor how many do.
 */
export function canDecideHeld(actor: Actor, { authorId, standing }: HoldStanding): Decision {
  if (actor.kind === 'visitor' || actor.accountId === authorId) return hidden;
  return canModerateForum(actor, standing).allowed ? allowed : hidden;
}

/** Its writer reads, changes and withdraws it, also from outside the place by now. */
export function canTouchOwnHeld(actor: Actor, { authorId }: Pick<HoldStanding, 'authorId'>): Decision {
  return actor.kind === 'account' && actor.accountId === authorId ? allowed : hidden;
}
