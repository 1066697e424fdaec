import { noInput } from '../../../contract/networks.js';
import {
  type NotificationSettingsDto,
  notificationSettingsDto,
  notificationSettingsInput,
} from '../../../contract/notifications.js';
import { query } from '../../database/index.js';
import { accountIdOf, defineUseCase } from '../../kernel/index.js';
import { canHaveNotifications } from '../policies/notification.policy.js';
import { saveSettings } from '../statements/save-settings.js';

const everything: NotificationSettingsDto = {
  mentions: true,
  replies: true,
  threads: true,
  forums: true,
  autoFollow: true,
  digest: 'never',
};

export const readNotificationSettings = defineUseCase({
  name: 'notifications.readSettings',
  summary:
    'What I am told of, whether writing in a thread follows it, and how often a mail says how much is new.',
  input: noInput,
  output: notificationSettingsDto,
  limit: { points: 600, seconds: 60 },
  facts: async () => ({}),
  policy: (ctx) => canHaveNotifications(ctx.actor),
  async run(ctx) {
    const [row] = await query<NotificationSettingsDto>(
      ctx.db,
      `select mentions, replies, threads, forums, auto_follow as "autoFollow", digest
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
  run: (ctx, settings) => saveSettings(ctx, settings),
});
