import { noInput } from '../../../contract/networks.js';
import { endedDto } from '../../../contract/sessions.js';
import { defineUseCase } from '../../kernel/index.js';
import { canUseOwnAccount, holderOf } from '../policies/account.policy.js';
import { endOtherBrowsers } from '../sessions/end-sessions.js';

/** Ends every browser session and remembered device but the one that asks. Tokens for programs go on. */
export const endOtherSessions = defineUseCase({
  name: 'auth.endOtherSessions',
  summary: 'Sign all your other browsers out. Tokens for programs stay.',
  input: noInput,
  output: endedDto,
  limit: { points: 30, seconds: 60 },
  facts: async () => ({}),
  policy: (ctx) => canUseOwnAccount(ctx.actor),
  async run(ctx) {
    const { accountId, sessionHash } = holderOf(ctx.actor);
    return { ended: (await endOtherBrowsers(ctx, accountId, sessionHash)).length };
  },
});
