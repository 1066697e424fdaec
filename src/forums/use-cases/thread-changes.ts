import { threadSyncAnswer } from '../../../contract/feed.js';
import { threadChangesInput } from '../../../contract/forums.js';
import { accountIdOf, defineUseCase } from '../../kernel/index.js';
import { canSeeInside } from '../policies/forum.policy.js';
import { threadChangesFacts, toThreadSync } from '../queries/thread-changes.js';

export const threadChanges = defineUseCase({
  name: 'forums.threadChanges',
  summary: 'What changed in a thread since a cursor, as it is now; or that the page must be fetched again.',
  input: threadChangesInput,
  output: threadSyncAnswer,
  limit: { points: 1200, seconds: 60 },
  facts: (ctx, input) => threadChangesFacts(ctx.db, accountIdOf(ctx.actor), input.threadId, input.after),
  policy: (ctx, facts) => canSeeInside(ctx.actor, facts),
  run: async (ctx, input, facts) => toThreadSync(ctx.actor, facts, input),
});
