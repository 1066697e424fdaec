import { threadCommitted } from '../../../contract/forums.js';
import { moveThreadInput } from '../../../contract/moves.js';
import { defineUseCase } from '../../kernel/index.js';
import { AppError } from '../../lib/errors.js';
import { bringThread } from '../bring-thread.js';
import { moveFacts } from '../facts/move.facts.js';
import { canMoveThread } from '../policies/moderation.policy.js';
import { hasSameReaders, readersStamp } from '../policies/move-readers.js';

/** Where others can read the thread afterwards, whoever moves it must have seen who: see `readMove`. */
export const moveThread = defineUseCase({
  name: 'moderation.moveThread',
  summary: 'Move a thread to another forum of its network, with a reason that its author is told.',
  input: moveThreadInput,
  output: threadCommitted,
  limit: { points: 60, seconds: 300 },
  masks: ['reason'],
  facts: moveFacts,
  policy: (ctx, { from, to }) => canMoveThread(ctx.actor, from, to),
  async run(ctx, { reason, confirmed }, { from, to }) {
    if (!hasSameReaders(from.forum, to.forum) && confirmed !== readersStamp(from, to)) {
      throw new AppError('conflict', (words) => words.moves.confirm, { reason: 'confirm_readers' });
    }
    return bringThread(ctx, from, to, reason);
  },
});
