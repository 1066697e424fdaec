import { threadCommitted } from '../../../contract/forums.js';
import { lockThreadInput } from '../../../contract/moderation.js';
import { presentThread, threadFacts } from '../../forums/index.js';
import { defineUseCase } from '../../kernel/index.js';
import { setLock } from '../acts.js';
import { canModerateThread } from '../policies/moderation.policy.js';

/** Locking a locked thread is done already: it answers the thread as it is and writes nothing. */
export const lockThread = defineUseCase({
  name: 'moderation.lockThread',
  summary: 'Lock or unlock a thread, with a reason.',
  input: lockThreadInput,
  output: threadCommitted,
  limit: { points: 120, seconds: 60 },
  masks: ['reason'],
  facts: (ctx, input) => threadFacts(ctx, input.threadId),
  policy: (ctx, facts) => canModerateThread(ctx.actor, facts),
  async run(ctx, { isLocked, reason, rule }, facts) {
    if (facts.thread.isLocked === isLocked)
      return { thread: presentThread(facts.thread), seq: facts.thread.head };
    return setLock(ctx, facts, isLocked, reason, { payload: isLocked ? { rule } : {} });
  },
});
