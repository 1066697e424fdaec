import type { Actor } from '../../kernel/index.js';
import { allowed, type Decision, refused } from '../../lib/decision.js';

/** Anyone signed in may ignore anyone else. It changes nothing for anybody but themselves. */
export function canIgnore(actor: Actor, { personId }: { personId: string }): Decision {
  if (actor.kind === 'visitor') return refused('sign_in', (words) => words.posts.signInToIgnore);
  return actor.accountId === personId ? refused('yourself', (words) => words.posts.yourself) : allowed;
}
