import { threadCommitted } from '../../../contract/forums.js';
import { retitleThreadInput } from '../../../contract/moderation.js';
import { threadFacts } from '../../forums/index.js';
import { defineUseCase } from '../../kernel/index.js';
import { setTitle } from '../acts.js';
import { canModerateThread } from '../policies/moderation.policy.js';

export const retitleThread = defineUseCase({
  name: 'moderation.retitleThread',
  summary: "Change the title of another person's thread, with a reason that its author is told.",
  input: retitleThreadInput,
  output: threadCommitted,
  limit: { points: 60, seconds: 300 },
  masks: ['reason'],
  facts: (ctx, input) => threadFacts(ctx, input.threadId),
  policy: (ctx, facts) => canModerateThread(ctx.actor, facts),
  screen: {
    texts: ({ title }) => ({ title }),
    mode: ({ network }) => network.personalData,
  },
  async run(ctx, { title, reason, rule }, facts) {
    await ctx.refuseWords?.(ctx, facts.forum.networkId, { title, body: null, html: null });
    return setTitle(ctx, facts, { title, isModerated: true }, reason, { payload: { rule } });
  },
});
