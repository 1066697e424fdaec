import { threadCommitted } from '../../../contract/forums.js';
import { pinThreadInput } from '../../../contract/moderation.js';
import { changeThread, moderatorsAuthority, presentThread, threadFacts } from '../../forums/index.js';
import { defineUseCase } from '../../kernel/index.js';
import { canModerateThread } from '../policies/moderation.policy.js';
import { logEntry, logValues } from '../statements/log-entry.js';

const pin = {
  name: 'pin-thread',
  threadMust: 'not t.is_pinned',
  threadSet: 'is_pinned = true',
  more: logEntry('thread.pinned', 9),
};
const unpin = {
  name: 'unpin-thread',
  threadMust: 't.is_pinned',
  threadSet: 'is_pinned = false',
  more: logEntry('thread.unpinned', 9),
};

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
    const { values } = logValues(ctx, facts, '', {});
    const authority = moderatorsAuthority(ctx.actor, facts);
    const { thread, seq } = await changeThread(ctx, isPinned ? pin : unpin, authority, facts, null, values);
    return { thread: presentThread(thread), seq };
  },
});
