import { renameThreadInput, threadCommitted } from '../../../contract/forums.js';
import { accountIdOf, defineUseCase } from '../../kernel/index.js';
import { ownThreadFacts } from '../facts/thread.facts.js';
import { passGate } from '../pass-gate.js';
import { canRenameThread } from '../policies/thread.policy.js';
import { presentThread } from '../presenters/thread.presenter.js';
import { writersAuthority } from '../statements/authority.js';
import { changeThread } from '../statements/change-thread.js';

const statement = {
  name: 'rename-thread',
  threadMust: 't.author_id = $10 and not t.is_locked',
  // The same title once more takes nothing from whose it is.
  threadSet:
    'title = $9, title_changed = step.seq, is_title_moderated = t.is_title_moderated and t.title = $9, language = $11',
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
  async run(ctx, { title, ...given }, facts) {
    const { language = facts.thread.language } = given;
    const { id: threadId, authorId } = facts.thread;
    // Who starts a thread without a name is not the one that it names.
    const isAnonymous = authorId !== accountIdOf(ctx.actor);
    await passGate(ctx, facts, { kind: 'title', threadId, title, isAttested: false, isAnonymous });
    const authority = writersAuthority(ctx.actor, facts, 'start');
    const { thread, seq } = await changeThread(ctx, statement, authority, facts, null, [
      title,
      facts.thread.authorId,
      language,
    ]);
    return { thread: presentThread(thread), seq };
  },
});
