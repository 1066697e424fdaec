import { threadCommitted } from '../../../contract/forums.js';
import { pinThreadInput } from '../../../contract/moderation.js';
import { presentThread, threadFacts } from '../../forums/index.js';
import { defineUseCase } from '../../kernel/index.js';
import { setPin } from '../acts.js';
import { canModerateThread } from '../policies/moderation.policy.js';

/** Pinning needs no reason: it takes nothing from anybody. */
export const pinThread = defineUseCase({
  name: 'moderation.pinThread',
  summary: 'Pin a thread to the top of its forum, or unpin it.',
  input: pinThreadInput,
  output: threadCommitted,
  limit: { points: 120, seconds: 60 },
  facts: (ctx, input) => threadFacts(ctx, input.threadId),
  policy: (ctx, facts) => canModerateThread(ctx.actor, facts),
  async run(ctx, { isPinned }, facts) {
    if (facts.thread.isPinned === isPinned)
      return { thread: presentThread(facts.thread), seq: facts.thread.head };
    return setPin(ctx, facts, isPinned, '');
  },
});
