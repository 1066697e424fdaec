import type { Actor } from '../../kernel/index.js';
import { allowed, type Decision, hidden, refused } from '../../lib/decision.js';

/** Anyone may register, sign in or out, and make a token with the right password. */
export function canIdentify(): Decision {
  return allowed;
}

export function canReadOwnAccount(actor: Actor): Decision {
  return actor.kind === 'account'
    ? allowed
    : refused('sign_in', 'Sign in or register first. It takes a minute.');
}

/** Only the holder of the one-time token, and only while there is no site administrator. */
export function canSetUp({ isTokenGood }: { isTokenGood: boolean }): Decision {
  return isTokenGood ? allowed : hidden;
}
