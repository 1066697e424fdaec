import { followsDto, listFollowsInput, NOTIFICATIONS_PER_PAGE } from '../../../contract/notifications.js';
import { accountIdOf, defineUseCase } from '../../kernel/index.js';
import { canHaveNotifications } from '../policies/notification.policy.js';
import { cursorOf, readCursor } from '../queries/cursor.js';
import { followedForums, followedThreads } from '../queries/own-follows.js';

export const listFollows = defineUseCase({
  name: 'notifications.listFollows',
  summary: 'The threads and forums that I follow, or muted, or set back to normal.',
  input: listFollowsInput,
  output: followsDto,
  limit: { points: 600, seconds: 60 },
  facts: async () => ({}),
  policy: (ctx) => canHaveNotifications(ctx.actor),
  async run(ctx, { level, before }) {
    const accountId = accountIdOf(ctx.actor)!;
    const limit = NOTIFICATIONS_PER_PAGE + 1;
    const [found, forums] = await Promise.all([
      followedThreads(ctx.db, accountId, level, readCursor(before), limit),
      before === undefined ? followedForums(ctx.db, accountId, level) : [],
    ]);
    const threads = found.slice(0, NOTIFICATIONS_PER_PAGE);
    const last = found.length === limit ? threads.at(-1)!.thread : null;
    return { threads, older: last && cursorOf({ at: last.lastPostAt, id: last.id }), forums };
  },
});
