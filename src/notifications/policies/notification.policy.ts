import { canSeeInside, type ReaderStanding } from '../../forums/index.js';
import type { Actor } from '../../kernel/index.js';
import { allowed, type Decision, refused } from '../../lib/decision.js';

/** One's own list, count, marks and settings: for whoever is signed in. */
export function canHaveNotifications(actor: Actor): Decision {
  return actor.kind === 'account' ? allowed : refused('sign_in', (words) => words.notifications.signInFirst);
}

/** Whoever may read a place may follow it; for others it is not there. */
export function canFollow(actor: Actor, facts: ReaderStanding): Decision {
  const see = canSeeInside(actor, facts);
  if (!see.allowed) return see;
  return actor.kind === 'account'
    ? allowed
    : refused('register', (words) => words.notifications.registerToFollow);
}
