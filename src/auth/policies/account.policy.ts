import type { Actor, SignedIn } from '../../kernel/index.js';
import { allowed, type Decision, hidden, refused } from '../../lib/decision.js';

/** Anyone may register, sign in or out, and make a token with the right password. */
export function canIdentify(): Decision {
  return allowed;
}

export function canReadOwnAccount(actor: Actor): Decision {
  return actor.kind === 'account' ? allowed : refused('sign_in', (words) => words.rooms.signInFirst);
}

/** The pages and verbs of one's own account: whoever is signed in, and about nobody else. */
export function canUseOwnAccount(actor: Actor): Decision {
  return actor.kind === 'account' ? allowed : refused('sign_in', (words) => words.account.signInFirst);
}

/** Whom `canUseOwnAccount` lets through. */
export function holderOf(actor: Actor): SignedIn {
  if (actor.kind !== 'account') throw new Error('This needs a signed-in actor.');
  return actor;
}

/** Only the holder of the one-time token, and only while there is no site administrator. */
export function canSetUp({ isTokenGood }: { isTokenGood: boolean }): Decision {
  return isTokenGood ? allowed : hidden;
}
