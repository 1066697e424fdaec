import { threadCommitted } from '../../../contract/forums.js';
import { moveThreadInput } from '../../../contract/moves.js';
import { moveThread as move, presentThread } from '../../forums/index.js';
import { defineUseCase } from '../../kernel/index.js';
import { AppError } from '../../lib/errors.js';
import { moveFacts } from '../facts/move.facts.js';
import { canMoveThread } from '../policies/moderation.policy.js';
import { hasSameReaders, readersStamp } from '../policies/move-readers.js';
import { logEntry, logValues } from '../statements/log-entry.js';

const more = logEntry('thread.moved', 13);

/** Where others can read the thread afterwards, whoever moves it must have seen who: see `readMove`. */
export const moveThread = defineUseCase({
  name: 'moderation.moveThread',
  summary: 'Move a thread to another forum of its network, with a reason that its author is told.',
  input: moveThreadInput,
  output: threadCommitted,
  limit: { points: 60, seconds: 300 },
  facts: moveFacts,
  policy: (ctx, { from, to }) => canMoveThread(ctx.actor, from, to),
  async run(ctx, { reason, confirmed }, { from, to }) {
    const isSame = hasSameReaders(from.forum, to.forum);
    if (!isSame && confirmed !== readersStamp(from, to)) {
      throw new AppError('conflict', (words) => words.moves.confirm, { reason: 'confirm_readers' });
    }
    const payload = { from: from.forum.id, to: to.forum.id };
    const { entryId, values } = logValues(ctx, from, reason, payload);
    const { thread, seq } = await move(ctx, from, to, isSame, { more, values });
    ctx.signals.toAccount.tell({
      accountId: thread.authorId,
      event: 'account:notice',
      data: { entryId, action: 'thread.moved' },
    });
    return { thread: presentThread(thread), seq };
  },
});
