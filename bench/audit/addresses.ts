import { randomUUID } from 'node:crypto';
import type { ForumPageDto, PostCommitted } from '../../contract/forums.js';
import type { NetworkListDto } from '../../contract/networks.js';
import type { NotificationsDto } from '../../contract/notifications.js';
import { call, type Links, type People } from './people.js';
import type { Site } from './site.js';

/** What fills a route's `:name`, and the places that take something other than the usual. */
export interface Addresses {
  params: Record<string, string>;
  /** By route: a whole path. */
  paths: Record<string, string>;
}

/** Finds or makes something for every page to show: threads, posts of one's own and of others, versions, a mail. */
export async function findAddresses(
  { app }: Site,
  { admin, member, siteAdmin }: People,
  links: Links,
): Promise<Addresses> {
  const { networks } = await call<NetworkListDto>(admin, 'GET', '/me/memberships');
  const own = networks.find(({ viewer }) => viewer.role === 'admin');
  if (!own) throw new Error('The admin of the demo has no network.');
  const { network } = own;
  const { forums } = await call<{ forums: { id: string; slug: string; access: string }[] }>(
    admin,
    'GET',
    `/networks/${network.id}/forums`,
  );
  const forum = forums.find(({ access }) => access === 'public')!;
  const { threads } = await call<ForumPageDto>(
    admin,
    'GET',
    `/networks/${network.slug}/forums/${forum.slug}`,
  );
  const [, , , slug] = threads[0]!.path.split('/');
  const say = (by: typeof admin, path: string, words: object) =>
    call<PostCommitted>(by, 'POST', path, { ...words, clientKey: randomUUID() });
  const opened = await say(admin, `/forums/${forum.id}/threads`, { title: 'Who audits?', body: 'We do.' });
  const reply = (by: typeof admin, body: string) => say(by, `/threads/${opened.thread.id}/replies`, { body });
  const [mine, visible, taken] = [
    await reply(admin, 'First **words**.'),
    await reply(member, 'A reply.'),
    await reply(member, 'Off topic.'),
  ].map(({ post }) => post.id);
  await call(admin, 'PATCH', `/posts/${mine}`, { body: 'Better words.', version: 1 });
  await call(admin, 'PUT', `/posts/${visible}/reactions/thanks`, { isOn: true });
  await call(admin, 'PUT', `/posts/${taken}/removal`, { reason: 'Rule 2.' });
  await call(admin, 'POST', '/feedback', { message: 'It works.', found: 'yes', page: '/networks' });
  await app.jobs.run('notifications.make');
  const { notifications } = await call<NotificationsDto>(admin, 'GET', '/me/notifications');
  const me = await call<{ username: string }>(admin, 'GET', '/me');
  const { mails } = await call<{ mails: { id: string }[] }>(siteAdmin, 'GET', '/mailbox');
  const ownPages = ['edit', 'delete', 'history'].map((verb) => [`/p/:postId/${verb}`, `/p/${mine}/${verb}`]);
  return {
    params: {
      network: network.slug,
      forum: forum.slug,
      threadId: threads[0]!.id,
      slug: slug ?? '',
      postId: visible!,
      username: me.username,
      mailId: mails[0]!.id,
      // Without one its route counts as not seen.
      notificationId: notifications[0]?.id ?? randomUUID(),
    },
    paths: {
      ...Object.fromEntries(ownPages),
      '/p/:postId/restore': `/p/${taken}/restore`,
      '/t/:threadId/rename': `/t/${opened.thread.id}/rename`,
      '/confirm-address': links.confirm,
      '/keep-address': links.keep,
      '/reset-password': links.reset,
      '/search': '/search?q=the',
    },
  };
}
