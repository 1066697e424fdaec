import { markUnreadFromInput, readMessage } from '../../../contract/reading.js';
import { accountIdOf, defineUseCase } from '../../kernel/index.js';
import { notFound } from '../../lib/errors.js';
import { canMarkThread } from '../policies/reading.policy.js';
import { threadReadingFor } from '../queries/thread-reading.js';
import { writeUnreadFrom } from '../statements/mark-unread-from.js';
import { tellRead } from '../tell-read.js';

export const markUnreadFrom = defineUseCase({
  name: 'reading.markUnreadFrom',
  summary: 'Mark a post and all after it as unread.',
  input: markUnreadFromInput,
  output: readMessage,
  limit: { points: 120, seconds: 60 },
  facts: (ctx, { threadId }) => threadReadingFor(ctx.db, accountIdOf(ctx.actor), threadId),
  policy: (ctx, facts) => canMarkThread(ctx.actor, facts),
  async run(ctx, { threadId, number }, { forumId, lastNumber }) {
    if (number > lastNumber) throw notFound();
    const accountId = accountIdOf(ctx.actor)!;
    await writeUnreadFrom(ctx, accountId, threadId, number);
    const left = await threadReadingFor(ctx.db, accountId, threadId);
    return tellRead(ctx, accountId, {
      threadId,
      forumId,
      firstUnread: left?.firstUnread ?? null,
      unread: left?.unread ?? 0,
      unreadFrom: number,
    });
  },
});
