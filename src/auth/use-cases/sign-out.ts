import { signedOutDto } from '../../../contract/accounts.js';
import { noInput } from '../../../contract/networks.js';
import { defineUseCase } from '../../kernel/index.js';
import { canIdentify } from '../policies/account.policy.js';
import { endSession } from '../sessions/end-sessions.js';

/** Ends the session that asks, and the remembered device it came from. Signing out twice is no mistake. */
export const signOut = defineUseCase({
  name: 'auth.signOut',
  summary: 'Sign out: this session, and "remember me" on this device, end.',
  input: noInput,
  output: signedOutDto,
  limit: { points: 60, seconds: 60 },
  facts: async () => ({}),
  policy: canIdentify,
  async run(ctx) {
    if (ctx.actor.kind === 'account') await endSession(ctx, ctx.actor.sessionHash);
    return {};
  },
});
