import { forumReadingDto, forumReadingInput } from '../../../contract/reading.js';
import { canReadForum, forumFactsFor } from '../../forums/index.js';
import { accountIdOf, defineUseCase } from '../../kernel/index.js';
import { forumUnread } from '../queries/forum-unread.js';
import { capped } from '../queries/own-unread.js';

export const readForumReading = defineUseCase({
  name: 'reading.readForumReading',
  summary: 'What you have still to read in a forum, by thread.',
  input: forumReadingInput,
  output: forumReadingDto,
  limit: { points: 6000, seconds: 60 },
  facts: (ctx, { forumId }) => forumFactsFor(ctx.db, accountIdOf(ctx.actor), forumId),
  policy: (ctx, facts) => canReadForum(ctx.actor, facts),
  async run(ctx, { forumId }) {
    const accountId = accountIdOf(ctx.actor);
    const found = accountId === null ? null : await forumUnread(ctx.db, accountId, forumId);
    if (!found) return { forumId, unread: 0, threads: [], undoUntil: null };
    const { threads, undoUntil } = found;
    return { forumId, unread: capped(threads), threads, undoUntil: undoUntil?.toISOString() ?? null };
  },
});
