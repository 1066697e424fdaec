import { noInput } from '../../../contract/networks.js';
import { sessionsDto } from '../../../contract/sessions.js';
import { defineUseCase } from '../../kernel/index.js';
import { canUseOwnAccount, holderOf } from '../policies/account.policy.js';
import { ownSessions } from '../queries/own-sessions.js';

export const listSessions = defineUseCase({
  name: 'auth.listSessions',
  summary: 'Where you are signed in: browsers and remembered devices.',
  input: noInput,
  output: sessionsDto,
  limit: { points: 300, seconds: 60 },
  facts: async () => ({}),
  policy: (ctx) => canUseOwnAccount(ctx.actor),
  async run(ctx) {
    const { accountId, sessionHash } = holderOf(ctx.actor);
    return { sessions: await ownSessions(ctx.db, accountId, sessionHash, ctx.clock.now()) };
  },
});
