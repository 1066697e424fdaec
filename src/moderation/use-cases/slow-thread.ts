import { threadCommitted } from '../../../contract/forums.js';
import { slowThreadInput } from '../../../contract/moderation.js';
import { presentThread, threadFacts } from '../../forums/index.js';
import { defineUseCase } from '../../kernel/index.js';
import { setSlow } from '../acts.js';
import { canModerateThread } from '../policies/moderation.policy.js';

export const slowThread = defineUseCase({
  name: 'moderation.slowThread',
  summary:
    'Let each person wait between two posts in a thread; 0 turns that off, null leaves it to the forum.',
  input: slowThreadInput,
  output: threadCommitted,
  limit: { points: 120, seconds: 60 },
  facts: (ctx, input) => threadFacts(ctx, input.threadId),
  policy: (ctx, facts) => canModerateThread(ctx.actor, facts),
  async run(ctx, { seconds }, facts) {
    if (facts.thread.slowSeconds === seconds)
      return { thread: presentThread(facts.thread), seq: facts.thread.head };
    return setSlow(ctx, facts, seconds);
  },
});
