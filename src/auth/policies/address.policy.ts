import type { Actor } from '../../kernel/index.js';
import { allowed, type Decision, refused } from '../../lib/decision.js';
import { canUseOwnAccount } from './account.policy.js';

/** A link proves an address to the account it was made for, and to no other that happens to be signed in. */
export function canUseLink(actor: Actor, link: { accountId: string }): Decision {
  if (actor.kind === 'account' && actor.accountId !== link.accountId) {
    return refused('other_account', (words) => words.addresses.otherAccount);
  }
  return canUseOwnAccount(actor);
}

/** Who holds the link may: it was found before this is asked. */
export function canUseFoundLink(): Decision {
  return allowed;
}
