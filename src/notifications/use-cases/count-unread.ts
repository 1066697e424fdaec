import { noInput } from '../../../contract/networks.js';
import { unreadDto } from '../../../contract/notifications.js';
import { accountIdOf, defineUseCase } from '../../kernel/index.js';
import { canHaveNotifications } from '../policies/notification.policy.js';
import { unreadCount } from '../queries/unread.js';

export const countUnread = defineUseCase({
  name: 'notifications.countUnread',
  summary: 'How many of my notifications are unread; 100 stands for more than 99.',
  input: noInput,
  output: unreadDto,
  limit: { points: 600, seconds: 60 },
  facts: async () => ({}),
  policy: (ctx) => canHaveNotifications(ctx.actor),
  run: async (ctx) => ({ unread: await unreadCount(ctx, accountIdOf(ctx.actor)!) }),
});
