import { claimDto } from '../../../contract/claims.js';
import { noInput } from '../../../contract/networks.js';
import { canUseOwnAccount, claimableBy } from '../../auth/index.js';
import { accountIdOf, defineUseCase } from '../../kernel/index.js';
import { countOldPosts } from '../queries/count-old-posts.js';

/** How many imported posts were written from the asker's own, proven address. A number, and only for them. */
export const readClaim = defineUseCase({
  name: 'forums.readClaim',
  summary: 'How many posts of an imported archive were written from your confirmed address.',
  input: noInput,
  output: claimDto,
  limit: { points: 120, seconds: 60 },
  facts: async () => ({}),
  policy: (ctx) => canUseOwnAccount(ctx.actor),
  async run(ctx) {
    const claimable = await claimableBy(ctx.db, accountIdOf(ctx.actor)!);
    if (!claimable?.unclaimedId)
      return { isConfirmed: claimable?.isConfirmed ?? false, count: 0, isClaimed: false };
    const { isConfirmed, isClaimed, unclaimedId } = claimable;
    return { isConfirmed, isClaimed, count: await countOldPosts(ctx.db, unclaimedId) };
  },
});
