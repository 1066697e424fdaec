import { registerEntryDto, removalInput, returnInput } from '../../../contract/register.js';
import { closeForums, reopenForums } from '../../forums/index.js';
import { defineUseCase } from '../../kernel/index.js';
import { AppError } from '../../lib/errors.js';
import { canReviewNetworks, networkFactsById } from '../../networks/index.js';
import { entryNow } from '../presenters/register-entry.presenter.js';
import { writeListing } from '../queries/write-listing.js';

const limit = { points: 120, seconds: 600 };

export const closeNetwork = defineUseCase({
  name: 'register.closeNetwork',
  summary: 'Close a network down: it is gone for all but those who run it, and its members are told.',
  input: removalInput,
  output: registerEntryDto,
  limit,
  facts: (ctx, input) => networkFactsById(ctx, input.networkId),
  policy: (ctx) => canReviewNetworks(ctx.actor),
  async run(ctx, { networkId, code, reason, note }, facts) {
    if (facts.closedAt !== null)
      throw new AppError('conflict', (words) => words.register.closedAlready, { reason: 'closed_already' });
    await writeListing(
      ctx,
      facts,
      {
        act: 'close',
        to: facts.listing,
        by: 'siteAdmin',
        isClosed: true,
        code,
        reason,
        note,
        news: 'closed',
        isForMembers: true,
      },
      (write) => closeForums(write, networkId),
    );
    return entryNow(ctx, networkId);
  },
});

export const reopenNetwork = defineUseCase({
  name: 'register.reopenNetwork',
  summary: 'Open a network again that was closed down, as it was.',
  input: returnInput,
  output: registerEntryDto,
  limit,
  facts: (ctx, input) => networkFactsById(ctx, input.networkId),
  policy: (ctx) => canReviewNetworks(ctx.actor),
  async run(ctx, { networkId, reason }, facts) {
    if (facts.closedAt === null)
      throw new AppError('conflict', (words) => words.register.notClosed, { reason: 'not_closed' });
    await writeListing(
      ctx,
      facts,
      {
        act: 'reopen',
        to: facts.listing,
        by: 'siteAdmin',
        isClosed: false,
        reason,
        news: 'reopened',
        isForMembers: true,
      },
      (write) => reopenForums(write, networkId),
    );
    return entryNow(ctx, networkId);
  },
});
