import type { LetterDesk } from '../../../contract/letters.js';
import type { Actor } from '../../kernel/index.js';
import { allowed, type Decision, hidden, refused } from '../../lib/decision.js';

/**
 * Site administrators read what is for the site; guardians, and nobody else, read concerns: also who runs the site is nobody to
 * them without being one. For everybody else there is nothing here.
 */
export function canReadLetters(actor: Actor, desk: LetterDesk, isGuardian: boolean): Decision {
  if (actor.kind === 'visitor') return refused('sign_in', (words) => words.rooms.signInFirst);
  if (desk === 'guardians') return isGuardian ? allowed : hidden;
  return actor.isSiteAdmin ? allowed : hidden;
}

/** Who the guardians are is the choice of who runs the site. */
export function canNameGuardians(actor: Actor): Decision {
  if (actor.kind === 'visitor') return refused('sign_in', (words) => words.rooms.signInFirst);
  return actor.isSiteAdmin ? allowed : hidden;
}
