import { noInput } from '../../../contract/networks.js';
import { ownProfileDto } from '../../../contract/profiles.js';
import { defineUseCase } from '../../kernel/index.js';
import { FactsChanged } from '../../lib/errors.js';
import { canUseOwnAccount, holderOf } from '../policies/account.policy.js';
import { profileById } from '../queries/profiles.js';

/** What one says of oneself. */
export const readProfile = defineUseCase({
  name: 'auth.readProfile',
  summary: 'Read your own profile.',
  input: noInput,
  output: ownProfileDto,
  limit: { points: 300, seconds: 60 },
  facts: async () => ({}),
  policy: (ctx) => canUseOwnAccount(ctx.actor),
  async run(ctx) {
    const profile = await profileById(ctx.db, holderOf(ctx.actor).accountId);
    if (!profile) throw new FactsChanged();
    return profile;
  },
});
