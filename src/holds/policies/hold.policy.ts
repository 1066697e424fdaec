import { canModerateForum, isAuthor, type ReaderStanding } from '../../forums/index.js';
import type { Actor } from '../../kernel/index.js';
import { allowed, type Decision, hidden } from '../../lib/decision.js';

/** What the rights to a held text are decided from. */
export interface HoldStanding {
  authorId: string;
  /** The actor in the forum that the text belongs to now. */
  standing: ReaderStanding;
  /** The author, where that is a pseudonym of the actor's own. */
  pseudonyms?: readonly string[];
}

/**
 * Who moderates the place decides, whatever level the text has come to; nobody about an own text. For everybody else it is
 * not there: not that it waits, nor how many do.
 */
export function canDecideHeld(actor: Actor, held: HoldStanding): Decision {
  if (isAuthor(actor, held.authorId, held)) return hidden;
  return canModerateForum(actor, held.standing).allowed ? allowed : hidden;
}

/** Its writer, by name or without, reads, changes and withdraws it, also from outside the place by now. */
export function canTouchOwnHeld(actor: Actor, held: Pick<HoldStanding, 'authorId' | 'pseudonyms'>): Decision {
  return isAuthor(actor, held.authorId, held) ? allowed : hidden;
}
