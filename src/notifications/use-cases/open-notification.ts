import { notificationIdInput, openedDto } from '../../../contract/notifications.js';
import { namesOf } from '../../auth/index.js';
import { accountIdOf, defineUseCase } from '../../kernel/index.js';
import { tellUnread } from '../followers/tell.js';
import { canHaveNotifications } from '../policies/notification.policy.js';
import {
  presentDecision,
  presentFairnessNews,
  presentNetworkNews,
  presentNews,
} from '../presenters/notification.presenter.js';
import { fairnessNewsOf } from '../queries/fairness-news.js';
import { networkNewsOf } from '../queries/network-news.js';
import { decisionsAbout, newsOf } from '../queries/own-notifications.js';
import { markOneRead } from '../statements/mark-read.js';

export const openNotification = defineUseCase({
  name: 'notifications.open',
  summary: 'Mark one of my notifications as read, and learn where it leads now.',
  input: notificationIdInput,
  output: openedDto,
  limit: { points: 300, seconds: 60 },
  async facts(ctx, { notificationId }) {
    const accountId = accountIdOf(ctx.actor);
    if (accountId === null) return { path: '' };
    const names = await namesOf(ctx, accountId);
    const wanted = { show: 'all', before: null, id: notificationId, limit: 1 } as const;
    const [news, decisions, networks, fairness] = await Promise.all([
      newsOf(ctx.db, names, wanted),
      decisionsAbout(ctx.db, names, wanted),
      networkNewsOf(ctx.db, accountId, wanted),
      fairnessNewsOf(ctx, names, wanted),
    ]);
    const [found] = [
      ...news.map(presentNews),
      ...decisions.map(presentDecision),
      ...networks.map(presentNetworkNews),
      ...fairness.map(presentFairnessNews),
    ];
    return found ? { path: found.path } : null;
  },
  policy: (ctx) => canHaveNotifications(ctx.actor),
  async run(ctx, { notificationId }, { path }) {
    const accountId = accountIdOf(ctx.actor)!;
    await markOneRead(ctx.db, await namesOf(ctx, accountId), notificationId, ctx.clock.now());
    await tellUnread(ctx, accountId);
    return { path };
  },
});
