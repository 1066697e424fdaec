import { noInput } from '../../../contract/networks.js';
import {
  type NotificationSettingsDto,
  notificationSettingsDto,
  notificationSettingsInput,
} from '../../../contract/notifications.js';
import { query } from '../../database/index.js';
import { accountIdOf, defineUseCase } from '../../kernel/index.js';
import { canHaveNotifications } from '../policies/notification.policy.js';

const everything: NotificationSettingsDto = {
  mentions: true,
  replies: true,
  threads: true,
  forums: true,
  autoFollow: true,
};

export const readNotificationSettings = defineUseCase({
  name: 'notifications.readSettings',
  summary: 'What I am told of, and whether writing in a thread follows it.',
  input: noInput,
  output: notificationSettingsDto,
  limit: { points: 600, seconds: 60 },
  facts: async () => ({}),
  policy: (ctx) => canHaveNotifications(ctx.actor),
  async run(ctx) {
    const [row] = await query<NotificationSettingsDto>(
      ctx.db,
      `select mentions, replies, threads, forums, auto_follow as "autoFollow"
       from notification_settings where account_id = $1`,
      [accountIdOf(ctx.actor)],
    );
    return row ?? everything;
  },
});

export const updateNotificationSettings = defineUseCase({
  name: 'notifications.updateSettings',
  summary: 'Choose what I am told of. Decisions about my own posts always come.',
  input: notificationSettingsInput,
  output: notificationSettingsDto,
  limit: { points: 60, seconds: 60 },
  facts: async () => ({}),
  policy: (ctx) => canHaveNotifications(ctx.actor),
  async run(ctx, settings) {
    const { mentions, replies, threads, forums, autoFollow } = settings;
    await query(
      ctx.db,
      `insert into notification_settings (account_id, mentions, replies, threads, forums, auto_follow)
       values ($1, $2, $3, $4, $5, $6)
       on conflict (account_id) do update set mentions = excluded.mentions, replies = excluded.replies,
         threads = excluded.threads, forums = excluded.forums, auto_follow = excluded.auto_follow`,
      [accountIdOf(ctx.actor), mentions, replies, threads, forums, autoFollow],
    );
    return settings;
  },
});
