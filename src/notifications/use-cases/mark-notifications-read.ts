import { readNotificationsInput, unreadDto } from '../../../contract/notifications.js';
import { namesOf } from '../../auth/index.js';
import { accountIdOf, defineUseCase } from '../../kernel/index.js';
import { notFound } from '../../lib/errors.js';
import { tellUnread } from '../followers/tell.js';
import { canHaveNotifications } from '../policies/notification.policy.js';
import { markAllRead, markOneRead } from '../statements/mark-read.js';

export const markNotificationsRead = defineUseCase({
  name: 'notifications.markRead',
  summary: 'Mark one of my notifications as read, or all of them. My other screens hear of it.',
  input: readNotificationsInput,
  output: unreadDto,
  limit: { points: 300, seconds: 60 },
  facts: async () => ({}),
  policy: (ctx) => canHaveNotifications(ctx.actor),
  async run(ctx, { notificationId }) {
    const accountId = accountIdOf(ctx.actor)!;
    const names = await namesOf(ctx, accountId);
    const now = ctx.clock.now();
    if (notificationId === undefined) await markAllRead(ctx.db, names, now);
    else if (!(await markOneRead(ctx.db, names, notificationId, now))) throw notFound();
    return { unread: await tellUnread(ctx, accountId) };
  },
});
