import {
  listNotificationsInput,
  NOTIFICATIONS_PER_PAGE,
  type NotificationDto,
  notificationsDto,
} from '../../../contract/notifications.js';
import { namesOf } from '../../auth/index.js';
import { accountIdOf, defineUseCase } from '../../kernel/index.js';
import { canHaveNotifications } from '../policies/notification.policy.js';
import {
  presentDecision,
  presentFairnessNews,
  presentNetworkNews,
  presentNews,
} from '../presenters/notification.presenter.js';
import { cursorOf, readCursor } from '../queries/cursor.js';
import { fairnessNewsOf } from '../queries/fairness-news.js';
import { networkNewsOf } from '../queries/network-news.js';
import { decisionsAbout, newsOf } from '../queries/own-notifications.js';
import { unreadCount } from '../queries/unread.js';

export const listNotifications = defineUseCase({
  name: 'notifications.listNotifications',
  summary: 'My notifications and the decisions about my posts, newest first, of all kinds or of one.',
  input: listNotificationsInput,
  output: notificationsDto,
  limit: { points: 600, seconds: 60 },
  facts: async () => ({}),
  policy: (ctx) => canHaveNotifications(ctx.actor),
  async run(ctx, { show, before }) {
    const accountId = accountIdOf(ctx.actor)!;
    const names = await namesOf(ctx, accountId);
    const wanted = { show, before: readCursor(before), limit: NOTIFICATIONS_PER_PAGE + 1 };
    const [news, decisions, networks, fairness, unread] = await Promise.all([
      newsOf(ctx.db, names, wanted),
      decisionsAbout(ctx.db, names, wanted),
      networkNewsOf(ctx.db, accountId, wanted),
      fairnessNewsOf(ctx, names, wanted),
      unreadCount(ctx, accountId),
    ]);
    const all = [
      ...news.map(presentNews),
      ...decisions.map(presentDecision),
      ...networks.map(presentNetworkNews),
      ...fairness.map(presentFairnessNews),
    ].sort(newestFirst);
    const notifications = all.slice(0, NOTIFICATIONS_PER_PAGE);
    const isMore = all.length > NOTIFICATIONS_PER_PAGE;
    return { notifications, older: isMore ? cursorOf(notifications.at(-1)!) : null, unread };
  },
});

function newestFirst(a: NotificationDto, b: NotificationDto): number {
  if (a.at !== b.at) return a.at < b.at ? 1 : -1;
  return a.id < b.id ? 1 : -1;
}
