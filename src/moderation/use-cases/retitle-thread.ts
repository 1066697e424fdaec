import { threadCommitted } from '../../../contract/forums.js';
import { retitleThreadInput } from '../../../contract/moderation.js';
import { changeThread, moderatorsAuthority, presentThread, threadFacts } from '../../forums/index.js';
import { defineUseCase } from '../../kernel/index.js';
import { canModerateThread } from '../policies/moderation.policy.js';
import { logEntry, logValues } from '../statements/log-entry.js';

const statement = {
  name: 'retitle-thread',
  threadSet: 'title = $14',
  more: logEntry('thread.renamed', 9),
};

/** The log keeps no title: a title can be what had to go. */
export const retitleThread = defineUseCase({
  name: 'moderation.retitleThread',
  summary: "Change the title of another person's thread, with a reason that its author is told.",
  input: retitleThreadInput,
  output: threadCommitted,
  limit: { points: 60, seconds: 300 },
  facts: (ctx, input) => threadFacts(ctx, input.threadId),
  policy: (ctx, facts) => canModerateThread(ctx.actor, facts),
  screen: {
    texts: ({ title }) => ({ title }),
    mode: ({ network }) => network.personalData,
  },
  async run(ctx, { title, reason }, facts) {
    const { entryId, values } = logValues(ctx, facts, reason, {});
    const authority = moderatorsAuthority(ctx.actor, facts);
    const { thread, seq } = await changeThread(ctx, statement, authority, facts, null, [...values, title]);
    const data = { entryId, action: 'thread.renamed' };
    ctx.signals.toAccount.tell({ accountId: thread.authorId, event: 'account:notice', data });
    return { thread: presentThread(thread), seq };
  },
});
