import { noInput } from '../../../contract/networks.js';
import { sessionEndDto } from '../../../contract/sessions.js';
import { defineUseCase } from '../../kernel/index.js';
import { canUseOwnAccount, holderOf } from '../policies/account.policy.js';
import { sessionEnd } from '../queries/session-end.js';
import { extendSession as extend } from '../sessions/extend-session.js';

const common = {
  input: noInput,
  output: sessionEndDto,
  limit: { points: 120, seconds: 60 },
  facts: async () => ({}),
};

export const readSessionEnd = defineUseCase({
  ...common,
  name: 'auth.readSessionEnd',
  summary:
    'When this session ends if nothing is done. To ask does not count as use: the end stays where it is.',
  policy: (ctx) => canUseOwnAccount(ctx.actor),
  run: (ctx) => sessionEnd(ctx.db, holderOf(ctx.actor).sessionHash, ctx.clock.now()),
});

export const extendSession = defineUseCase({
  ...common,
  name: 'auth.extendSession',
  summary: 'Stay signed in: the session goes on from now, up to its longest.',
  policy: (ctx) => canUseOwnAccount(ctx.actor),
  async run(ctx) {
    const { sessionHash } = holderOf(ctx.actor);
    await extend(ctx.db, sessionHash, ctx.clock.now());
    return sessionEnd(ctx.db, sessionHash, ctx.clock.now());
  },
});
