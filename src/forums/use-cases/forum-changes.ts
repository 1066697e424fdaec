import { forumSyncAnswer } from '../../../contract/feed.js';
import { forumChangesInput } from '../../../contract/forums.js';
import { accountIdOf, defineUseCase } from '../../kernel/index.js';
import { canReadForum } from '../policies/forum.policy.js';
import { forumChangesFacts, toForumSync } from '../queries/forum-changes.js';

export const forumChanges = defineUseCase({
  name: 'forums.forumChanges',
  summary:
    "What changed in a forum's list since a cursor, as it is now; or that the page must be fetched again.",
  input: forumChangesInput,
  output: forumSyncAnswer,
  limit: { points: 1200, seconds: 60 },
  facts: (ctx, input) => forumChangesFacts(ctx.db, accountIdOf(ctx.actor), input.forumId, input.after),
  policy: (ctx, facts) => canReadForum(ctx.actor, facts),
  run: async (_ctx, input, facts) => toForumSync(facts, input),
});
