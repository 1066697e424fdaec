import { noInput } from '../../../contract/networks.js';
import { reviewsDto } from '../../../contract/register.js';
import { defineUseCase } from '../../kernel/index.js';
import { canReviewNetworks, networkFactsByIds, presentNetwork } from '../../networks/index.js';
import { waitingNetworks } from '../queries/register-log.js';

const SHOWN = 50;

export const listReviews = defineUseCase({
  name: 'register.listReviews',
  summary: 'The networks that wait for a review, the one that waits longest first.',
  input: noInput,
  output: reviewsDto,
  limit: { points: 600, seconds: 60 },
  facts: async () => ({}),
  policy: (ctx) => canReviewNetworks(ctx.actor),
  async run(ctx) {
    const { ids, total } = await waitingNetworks(ctx.db, SHOWN);
    const rows = await networkFactsByIds(ctx, ids);
    return {
      waiting: rows.map((facts) => ({
        network: presentNetwork(facts),
        declaredAt: (facts.declaredAt ?? facts.createdAt).toISOString(),
      })),
      total,
    };
  },
});
