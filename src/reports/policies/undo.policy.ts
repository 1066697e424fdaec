import { UNDO_MINUTES } from '../../../contract/appeals.js';
import { canModerateForum, type ReaderStanding } from '../../forums/index.js';
import type { Actor } from '../../kernel/index.js';
import { allowed, type Decision, hidden, refused } from '../../lib/decision.js';

/** When what was done then can't be taken back any more. */
export const undoUntil = (at: Date): Date => new Date(at.getTime() + UNDO_MINUTES * 60_000);

/** What somebody did, as far as taking it back goes. */
export interface Undoable {
  actorId: string | null;
  at: Date;
  isInForce: boolean;
  /** The actor in the forum now; null: it is in none. */
  standing: ReaderStanding | null;
}

/** Whoever did it, for ten minutes, while they moderate there and nobody did anything about it since. */
export function canUndo(actor: Actor, { actorId, at, isInForce, standing }: Undoable, now: Date): Decision {
  if (actor.kind === 'visitor' || actor.accountId !== actorId) return hidden;
  if (standing && !canModerateForum(actor, standing).allowed)
    return refused('not_moderator', (words) => words.rooms.onlyModerators);
  if (now > undoUntil(at)) return refused('too_late', (words) => words.appeals.tooLateToUndo);
  return isInForce ? allowed : refused('changed_since', (words) => words.appeals.changedSince);
}
