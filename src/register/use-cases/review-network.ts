import { registerEntryDto, reviewInput } from '../../../contract/register.js';
import { defineUseCase } from '../../kernel/index.js';
import { AppError } from '../../lib/errors.js';
import { canReviewNetworks, networkFactsById } from '../../networks/index.js';
import { entryNow } from '../presenters/register-entry.presenter.js';
import { writeListing } from '../queries/write-listing.js';

export const reviewNetwork = defineUseCase({
  name: 'register.reviewNetwork',
  summary: 'Let a declared network into the register, or turn it down with a reason.',
  input: reviewInput,
  output: registerEntryDto,
  limit: { points: 120, seconds: 600 },
  facts: (ctx, input) => networkFactsById(ctx, input.networkId),
  policy: (ctx) => canReviewNetworks(ctx.actor),
  async run(ctx, { networkId, isApproved, reason }, facts) {
    if (!isApproved && !reason) {
      const message = (words: { register: { reasonMissing: string } }) => words.register.reasonMissing;
      throw new AppError('invalid_input', message, {
        reason: 'reason_missing',
        fields: [{ field: 'reason', message }],
      });
    }
    if (facts.listing !== 'waiting')
      throw new AppError('conflict', (words) => words.register.notWaiting, { reason: 'not_waiting' });
    await writeListing(ctx, facts, {
      act: isApproved ? 'approve' : 'decline',
      to: isApproved ? 'listed' : 'declined',
      by: 'siteAdmin',
      note: reason,
      news: isApproved ? 'listed' : 'notListed',
    });
    return entryNow(ctx, networkId);
  },
});
