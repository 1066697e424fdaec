import { accountIdOf, type WriteGate } from '../kernel/index.js';
import { AppError } from '../lib/errors.js';
import { bindingIn, hasAccepted, keepAccepted } from './queries/binding.js';
import { pendingOf } from './queries/pending.js';

/**
 * Asks for the rules before a post is written: whoever has not accepted what binds now is told where to. It asks the account
 * and keeps nothing of the text, also of one without a name. Who has accepted is asked once: it can't be taken back.
 */
export const termsGate: WriteGate = async (ctx, { kind, networkId }) => {
  const accountId = accountIdOf(ctx.actor);
  if (accountId === null || (kind !== 'reply' && kind !== 'thread')) return;
  const binding = await bindingIn(ctx.db, networkId);
  if (hasAccepted(ctx.db, accountId, binding)) return;
  const terms = await pendingOf(ctx.db, accountId, networkId);
  if (terms.length === 0) return keepAccepted(ctx.db, accountId, binding);
  throw new AppError('forbidden', (words) => words.terms.acceptFirst, {
    reason: 'policy_not_accepted',
    terms,
  });
};
