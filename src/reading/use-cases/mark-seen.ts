import { markSeenInput, readMessage } from '../../../contract/reading.js';
import { accountIdOf, defineUseCase } from '../../kernel/index.js';
import { canMarkThread } from '../policies/reading.policy.js';
import { forumUnread } from '../queries/forum-unread.js';
import { threadReadingFor } from '../queries/thread-reading.js';
import { writeSeen } from '../statements/mark-seen.js';
import { raiseBaseline } from '../statements/raise-baseline.js';
import { tellRead } from '../tell-read.js';

export const markSeen = defineUseCase({
  name: 'reading.markSeen',
  summary: 'Mark posts as seen, in stretches. The same twice is the same once.',
  input: markSeenInput,
  output: readMessage,
  limit: { points: 600, seconds: 60 },
  facts: (ctx, { threadId }) => threadReadingFor(ctx.db, accountIdOf(ctx.actor), threadId),
  policy: (ctx, facts) => canMarkThread(ctx.actor, facts),
  async run(ctx, { threadId, ranges }, { forumId }) {
    const accountId = accountIdOf(ctx.actor)!;
    await writeSeen(ctx, accountId, threadId, ranges);
    const [left, inForum] = await Promise.all([
      threadReadingFor(ctx.db, accountId, threadId),
      forumUnread(ctx.db, accountId, forumId),
    ]);
    if (inForum) await raiseBaseline(ctx, accountId, forumId, inForum);
    return tellRead(ctx, accountId, {
      threadId,
      forumId,
      firstUnread: left?.firstUnread ?? null,
      unread: left?.unread ?? 0,
      unreadFrom: null,
    });
  },
});
