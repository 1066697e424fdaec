import { endedDto, tokenIdInput } from '../../../contract/sessions.js';
import { query } from '../../database/index.js';
import { accountIdOf, defineUseCase } from '../../kernel/index.js';
import { canUseOwnAccount } from '../policies/account.policy.js';
import { endSession } from '../sessions/end-sessions.js';

export const endToken = defineUseCase({
  name: 'auth.endToken',
  summary: 'Revoke one of your tokens for programs, by an id of the list.',
  input: tokenIdInput,
  output: endedDto,
  limit: { points: 120, seconds: 60 },
  async facts(ctx, { tokenId }) {
    if (ctx.actor.kind === 'visitor') return {};
    const rows = await query(
      ctx.db,
      `select 1 from sessions where token_hash = decode($1, 'hex') and account_id = $2 and kind = 'token'`,
      [tokenId, accountIdOf(ctx.actor)],
    );
    return rows.length > 0 ? {} : null;
  },
  policy: (ctx) => canUseOwnAccount(ctx.actor),
  async run(ctx, { tokenId }) {
    return { ended: (await endSession(ctx, tokenId)).length };
  },
});
