import { threadCommitted } from '../../../contract/forums.js';
import { lockThreadInput } from '../../../contract/moderation.js';
import { changeThread, moderatorsAuthority, presentThread, threadFacts } from '../../forums/index.js';
import { defineUseCase } from '../../kernel/index.js';
import { canModerateThread } from '../policies/moderation.policy.js';
import { logEntry, logValues } from '../statements/log-entry.js';

const lock = {
  name: 'lock-thread',
  threadMust: 'not t.is_locked',
  threadSet: 'is_locked = true',
  more: logEntry('thread.locked', 9),
};
const unlock = {
  name: 'unlock-thread',
  threadMust: 't.is_locked',
  threadSet: 'is_locked = false',
  more: logEntry('thread.unlocked', 9),
};

/** Locking a locked thread is done already: it answers the thread as it is and writes nothing. */
export const lockThread = defineUseCase({
  name: 'moderation.lockThread',
  summary: 'Lock or unlock a thread, with a reason.',
  input: lockThreadInput,
  output: threadCommitted,
  limit: { points: 120, seconds: 60 },
  facts: (ctx, input) => threadFacts(ctx, input.threadId),
  policy: (ctx, facts) => canModerateThread(ctx.actor, facts),
  async run(ctx, { isLocked, reason }, facts) {
    if (facts.thread.isLocked === isLocked)
      return { thread: presentThread(facts.thread), seq: facts.thread.head };
    const { entryId, values } = logValues(ctx, facts, reason, {});
    const authority = moderatorsAuthority(ctx.actor, facts);
    const { thread, seq } = await changeThread(ctx, isLocked ? lock : unlock, authority, facts, null, values);
    const data = { entryId, action: isLocked ? 'thread.locked' : 'thread.unlocked' };
    ctx.signals.toAccount.tell({ accountId: thread.authorId, event: 'account:notice', data });
    return { thread: presentThread(thread), seq };
  },
});
