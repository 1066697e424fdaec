import { renameThreadInput, threadCommitted } from '../../../contract/forums.js';
import { defineUseCase } from '../../kernel/index.js';
import { ownThreadFacts } from '../facts/thread.facts.js';
import { passGate } from '../pass-gate.js';
import { canRenameThread } from '../policies/thread.policy.js';
import { presentThread } from '../presenters/thread.presenter.js';
import { writersAuthority } from '../statements/authority.js';
import { changeThread } from '../statements/change-thread.js';

const statement = {
  name: 'rename-thread',
  threadMust: 't.author_id = $10 and not t.is_locked',
  threadSet: 'title = $9',
};

export const renameThread = defineUseCase({
  name: 'forums.renameThread',
  summary: "Change the title of one's own thread.",
  input: renameThreadInput,
  output: threadCommitted,
  limit: { points: 30, seconds: 600 },
  facts: (ctx, input) => ownThreadFacts(ctx, input.threadId),
  policy: (ctx, facts) => canRenameThread(ctx.actor, facts),
  screen: {
    texts: ({ title }) => ({ title }),
    mode: ({ network }) => network.personalData,
  },
  async run(ctx, { title }, facts) {
    await passGate(ctx, facts, { kind: 'title', threadId: facts.thread.id, title, isAttested: false });
    const authority = writersAuthority(ctx.actor, facts, 'start');
    const { thread, seq } = await changeThread(ctx, statement, authority, facts, null, [
      title,
      facts.thread.authorId,
    ]);
    return { thread: presentThread(thread), seq };
  },
});
