import { noInput } from '../../../contract/networks.js';
import { tokensDto } from '../../../contract/sessions.js';
import { defineUseCase } from '../../kernel/index.js';
import { canUseOwnAccount, holderOf } from '../policies/account.policy.js';
import { ownTokens } from '../queries/own-sessions.js';

export const listTokens = defineUseCase({
  name: 'auth.listTokens',
  summary: 'Your tokens for programs, with their last use. The tokens themselves are never shown again.',
  input: noInput,
  output: tokensDto,
  limit: { points: 300, seconds: 60 },
  facts: async () => ({}),
  policy: (ctx) => canUseOwnAccount(ctx.actor),
  run: async (ctx) => ({
    tokens: await ownTokens(ctx.db, holderOf(ctx.actor).accountId, ctx.clock.now()),
  }),
});
