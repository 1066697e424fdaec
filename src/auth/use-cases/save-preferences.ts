import { preferencesDto } from '../../../contract/profiles.js';
import { query } from '../../database/index.js';
import { accountIdOf, defineUseCase } from '../../kernel/index.js';
import { canUseOwnAccount } from '../policies/account.policy.js';

/** Keeps one's display choices, for the next browser that signs in. */
export const savePreferences = defineUseCase({
  name: 'auth.savePreferences',
  summary:
    'Keep your display choices, in the form of the preferences cookie. Browsers take them when they sign in.',
  input: preferencesDto,
  output: preferencesDto,
  limit: { points: 120, seconds: 3600 },
  facts: async () => ({}),
  policy: (ctx) => canUseOwnAccount(ctx.actor),
  async run(ctx, { preferences }) {
    await query(ctx.db, `update accounts set preferences = $2 where id = $1 and status = 'active'`, [
      accountIdOf(ctx.actor),
      preferences,
    ]);
    return { preferences };
  },
});
