import { markForumReadInput, readMessage } from '../../../contract/reading.js';
import { forumFactsFor } from '../../forums/index.js';
import { accountIdOf, defineUseCase } from '../../kernel/index.js';
import { canMarkForum } from '../policies/reading.policy.js';
import { undoForumsRead, writeForumsRead } from '../statements/mark-forums-read.js';
import { tellRead } from '../tell-read.js';

export const markForumRead = defineUseCase({
  name: 'reading.markForumRead',
  summary: 'Mark everything in a forum as read, or take that back within ten minutes.',
  input: markForumReadInput,
  output: readMessage,
  limit: { points: 120, seconds: 60 },
  facts: (ctx, { forumId }) => forumFactsFor(ctx.db, accountIdOf(ctx.actor), forumId),
  policy: (ctx, facts) => canMarkForum(ctx.actor, facts),
  async run(ctx, { forumId, undo }) {
    const accountId = accountIdOf(ctx.actor)!;
    await (undo ? undoForumsRead : writeForumsRead)(ctx, accountId, { forumId });
    return tellRead(ctx, accountId, null);
  },
});
