import { registerEntryDto, removalInput, returnInput } from '../../../contract/register.js';
import { defineUseCase } from '../../kernel/index.js';
import { AppError } from '../../lib/errors.js';
import { canReviewNetworks, networkFactsById } from '../../networks/index.js';
import { entryNow } from '../presenters/register-entry.presenter.js';
import { writeListing } from '../queries/write-listing.js';

const limit = { points: 120, seconds: 600 };

export const removeFromRegister = defineUseCase({
  name: 'register.removeFromRegister',
  summary: 'Take a network out of the register at once. It goes on for those who know its address.',
  input: removalInput,
  output: registerEntryDto,
  limit,
  facts: (ctx, input) => networkFactsById(ctx, input.networkId),
  policy: (ctx) => canReviewNetworks(ctx.actor),
  async run(ctx, { networkId, code, reason, note }, facts) {
    if (facts.listing === 'removed')
      throw new AppError('conflict', (words) => words.register.removedAlready, { reason: 'removed_already' });
    await writeListing(ctx, facts, {
      act: 'remove',
      to: 'removed',
      by: 'siteAdmin',
      code,
      reason,
      note,
      news: 'delisted',
    });
    return entryNow(ctx, networkId);
  },
});

export const returnToRegister = defineUseCase({
  name: 'register.returnToRegister',
  summary: 'Put a network back into the register that was taken out.',
  input: returnInput,
  output: registerEntryDto,
  limit,
  facts: (ctx, input) => networkFactsById(ctx, input.networkId),
  policy: (ctx) => canReviewNetworks(ctx.actor),
  async run(ctx, { networkId, reason }, facts) {
    if (facts.listing !== 'removed')
      throw new AppError('conflict', (words) => words.register.notRemoved, { reason: 'not_removed' });
    await writeListing(ctx, facts, { act: 'relist', to: 'listed', by: 'siteAdmin', reason, news: 'listed' });
    return entryNow(ctx, networkId);
  },
});
