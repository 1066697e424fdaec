import { claimDto } from '../../../contract/claims.js';
import { noInput } from '../../../contract/networks.js';
import { canUseOwnAccount, claimAddress, claimableBy } from '../../auth/index.js';
import { accountIdOf, defineUseCase } from '../../kernel/index.js';
import { AppError } from '../../lib/errors.js';
import { countOldPosts } from '../queries/count-old-posts.js';

/**
 * Makes the imported posts under the asker's proven address theirs. The claim is written at once and stands for
 * later imports too; `forums.moveClaimedPosts` changes the posts.
 */
export const claimPosts = defineUseCase({
  name: 'forums.claimPosts',
  summary: 'Claim the posts of an imported archive that were written from your confirmed address.',
  input: noInput,
  output: claimDto,
  limit: { points: 20, seconds: 3600 },
  facts: async () => ({}),
  policy: (ctx) => canUseOwnAccount(ctx.actor),
  async run(ctx) {
    const accountId = accountIdOf(ctx.actor)!;
    await claimAddress(ctx, accountId);
    const claimable = await claimableBy(ctx.db, accountId);
    // The same for no confirmed address, none in an archive, and one that is claimed already.
    if (!claimable?.unclaimedId || !claimable.isClaimed) throw nothingToClaim();
    return { isConfirmed: true, isClaimed: true, count: await countOldPosts(ctx.db, claimable.unclaimedId) };
  },
});

function nothingToClaim(): AppError {
  return new AppError('conflict', (words) => words.addresses.nothingToClaim, { reason: 'nothing_to_claim' });
}
