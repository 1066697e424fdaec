import { renameThreadInput, threadCommitted } from '../../../contract/forums.js';
import { defineUseCase } from '../../kernel/index.js';
import { threadFacts } from '../facts/thread.facts.js';
import { canRenameThread } from '../policies/thread.policy.js';
import { presentThread } from '../presenters/thread.presenter.js';
import { renamersAuthority } from '../statements/authority.js';
import { changeThread } from '../statements/change-thread.js';

export const renameThread = defineUseCase({
  name: 'forums.renameThread',
  summary: 'Change the title of a thread.',
  input: renameThreadInput,
  output: threadCommitted,
  limit: { points: 30, seconds: 600 },
  facts: (ctx, input) => threadFacts(ctx, input.threadId),
  policy: (ctx, facts) => canRenameThread(ctx.actor, facts),
  async run(ctx, { title }, facts) {
    const authority = renamersAuthority(ctx.actor, facts);
    const isModerators = authority.asSiteAdmin || authority.roles?.includes('member') === false;
    const statement = {
      name: isModerators ? 'rename-thread-as-moderator' : 'rename-thread-as-author',
      threadMust: isModerators ? 'true' : 't.author_id = $1 and not t.is_locked',
      threadSet: 'title = $9',
    };
    const { thread, seq } = await changeThread(ctx, statement, authority, facts, null, [title]);
    return { thread: presentThread(thread), seq };
  },
});
