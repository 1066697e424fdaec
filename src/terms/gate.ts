import { accountIdOf, type WriteGate } from '../kernel/index.js';
import { AppError } from '../lib/errors.js';
import { pendingOf } from './queries/pending.js';

/**
 * Asks for the rules before a post is written: whoever has not accepted what binds now is told where to. It asks the account
 * and keeps nothing of the text, also of one without a name.
 */
export const termsGate: WriteGate = async (ctx, { kind, networkId }) => {
  const accountId = accountIdOf(ctx.actor);
  if (accountId === null || (kind !== 'reply' && kind !== 'thread')) return;
  const terms = await pendingOf(ctx.db, accountId, networkId);
  if (terms.length === 0) return;
  throw new AppError('forbidden', (words) => words.terms.acceptFirst, {
    reason: 'policy_not_accepted',
    terms,
  });
};
