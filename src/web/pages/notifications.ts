import {
  followingPage,
  notificationSettingsPage,
  notificationsPage,
  stopMailsPage,
} from '../../../client/pages/index.js';
import {
  type FollowLevel,
  followLevels,
  type NotificationFilter,
  notificationFilters,
} from '../../../contract/notifications.js';
import { readThread } from '../../forums/index.js';
import { notFound } from '../../lib/errors.js';
import {
  followForum,
  followThread,
  isDigestKey,
  listFollows,
  listNotifications,
  markNotificationsRead,
  openNotification,
  readNotificationSettings,
  stopDigest,
  updateNotificationSettings,
} from '../../notifications/index.js';
import { localPath } from '../return-to.js';
import { type Answer, elsewhere, type PageRequest, seeOther, show } from './answer.js';
import { fields, flag } from './form.js';
import { forumAt } from './forum.js';

/** `/notifications` */
export async function notifications({ ctx, query }: PageRequest): Promise<Answer> {
  const asked = query.get('show') ?? 'all';
  const filter = notificationFilters.find((known): known is NotificationFilter => known === asked);
  if (!filter) throw notFound();
  const before = query.get('before');
  const list = await listNotifications.execute(ctx, { show: filter, before });
  return show(notificationsPage, { list, show: filter, before });
}

/** `/notices`: the address that decisions had of old. */
export async function decisions(): Promise<Answer> {
  return elsewhere('/notifications?show=decision');
}

/** `/notifications/:notificationId`: reads it, and goes to what it is about. */
export async function open({ ctx, params }: PageRequest): Promise<Answer> {
  const { path } = await openNotification.execute(ctx, { notificationId: params.notificationId });
  return elsewhere(path);
}

export async function markRead(request: PageRequest): Promise<Answer> {
  await markNotificationsRead.execute(request.ctx, fields(request, 'notificationId'));
  return seeOther(back(request, '/notifications'));
}

/** `/following` */
export async function following({ ctx, query }: PageRequest): Promise<Answer> {
  const asked = query.get('level') ?? 'following';
  const level = followLevels.find((known): known is FollowLevel => known === asked);
  if (!level) throw notFound();
  const before = query.get('before');
  return show(followingPage, { follows: await listFollows.execute(ctx, { level, before }), level, before });
}

export async function thread(request: PageRequest): Promise<Answer> {
  const { ctx, params } = request;
  await followThread.execute(ctx, { ...fields(request, 'level'), threadId: params.threadId });
  if (request.form.returnTo !== undefined) return seeOther(localPath(request.form.returnTo));
  const page = await readThread.execute(ctx, { threadId: params.threadId });
  return seeOther(`${page.thread.path}#follow`);
}

export async function forum(request: PageRequest): Promise<Answer> {
  const { forum } = await forumAt(request);
  await followForum.execute(request.ctx, { ...fields(request, 'level'), forumId: forum.id });
  return seeOther(back(request, `${forum.path}#follow`));
}

/** `/account/notifications` */
export async function settings({ ctx, query }: PageRequest): Promise<Answer> {
  const [chosen, ...follows] = await Promise.all([
    readNotificationSettings.execute(ctx, {}),
    ...followLevels.map((level) => listFollows.execute(ctx, { level })),
  ]);
  return show(notificationSettingsPage, { settings: chosen, follows, isSaved: query.get('saved') === '1' });
}

export async function saveSettings(request: PageRequest): Promise<Answer> {
  const names = ['mentions', 'replies', 'threads', 'forums', 'autoFollow'];
  const chosen = Object.fromEntries(names.map((name) => [name, flag(request, name)]));
  await updateNotificationSettings.execute(request.ctx, { ...chosen, ...fields(request, 'digest') });
  return seeOther('/account/notifications?saved=1');
}

/** `/mails/stop?key=`: opening it changes nothing. */
export async function stopForm({ ctx, query, path }: PageRequest): Promise<Answer> {
  const isGood = await isDigestKey(ctx, query.get('key') ?? '');
  return show(stopMailsPage, { state: isGood ? 'asked' : 'over', address: path });
}

/** By the button, or by a mail program that has one for it, which is to be answered and not sent elsewhere (RFC 8058). */
export async function stop({ ctx, query, path }: PageRequest): Promise<Answer> {
  const key = query.get('key') ?? '';
  const isGood = await isDigestKey(ctx, key);
  if (isGood) await stopDigest.execute(ctx, { key });
  return show(stopMailsPage, { state: isGood ? 'done' : 'over', address: path });
}

function back({ form }: PageRequest, otherwise: string): string {
  return form.returnTo === undefined ? otherwise : localPath(form.returnTo);
}
