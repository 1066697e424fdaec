import type { NotificationDto, WhyDto } from '../../../contract/notifications.js';
import { pageOf, threadPath } from '../../forums/index.js';
import { presentEntry } from '../../moderation/index.js';
import { networkPath } from '../../networks/index.js';
import type { FairnessNewsRow } from '../queries/fairness-news.js';
import type { NetworkNewsRow } from '../queries/network-news.js';
import type { DecisionRow, NewsRow } from '../queries/own-notifications.js';

/** The only way a notification reaches a wire: what its reader may see of it now. */
export function presentNews(row: NewsRow): NotificationDto {
  const { thread, forum, network, firstNumber } = row;
  const path = threadPath(thread);
  const page = pageOf(firstNumber);
  const home = networkPath(network.slug);
  return {
    id: row.id,
    kind: row.kind,
    at: row.at.toISOString(),
    isUnread: row.isUnread,
    count: row.count,
    person: row.person,
    thread: { id: thread.id, name: thread.title, language: thread.language, path },
    forum: { id: forum.id, name: forum.name, path: `${home}/f/${forum.slug}` },
    network: { id: network.id, name: network.name, path: home },
    path: `${path}${page > 1 ? `?page=${page}` : ''}#post-${firstNumber}`,
    why: why(row),
    levels: { thread: row.follow?.level ?? null, forum: row.forumFollow?.level ?? null },
    decision: null,
    notice: null,
  };
}

function why({ kind, follow, forumFollow }: NewsRow): WhyDto {
  const instant = (text: string | undefined) => (text ? new Date(text).toISOString() : null);
  if (kind === 'mention') return { because: 'named', since: null };
  if (kind === 'reply') return { because: 'answered', since: null };
  if (kind === 'forum') return { because: 'forum', since: instant(forumFollow?.since) };
  return { because: follow?.reason ?? 'chosen', since: instant(follow?.since) };
}

/** A decision about one's own post. Who may not read the place any more learns what and why, not how it is called now. */
export function presentDecision(row: DecisionRow): NotificationDto {
  const entry = presentEntry(row, false);
  const decision = row.canRead ? entry : { ...entry, threadTitle: null, titleLanguage: null, path: null };
  return {
    id: row.id,
    kind: 'decision',
    at: entry.at,
    isUnread: row.isUnread,
    count: 1,
    person: null,
    thread: null,
    forum: null,
    network: null,
    path: `/decisions/${row.id}`,
    why: { because: 'decided', since: null },
    levels: { thread: null, forum: null },
    decision,
    notice: null,
  };
}

/** News of a network. Who may not know of the network any more learns what and why, not which. */
export function presentNetworkNews(row: NetworkNewsRow): NotificationDto {
  const { id, kind, at, isUnread, text, person, network, conversationId } = row;
  const home = network && networkPath(network.slug);
  return {
    id,
    kind: 'network',
    at: at.toISOString(),
    isUnread,
    count: 1,
    person,
    thread: null,
    forum: null,
    network: network && home ? { id: network.id, name: network.name, path: home } : null,
    path: pathOf(kind, home, conversationId),
    why: { because: 'network', since: null },
    levels: { thread: null, forum: null },
    decision: null,
    notice: { kind, text },
  };
}

function pathOf(kind: NetworkNewsRow['kind'], home: string | null, conversationId: string | null): string {
  if (conversationId) return `/messages/${conversationId}`;
  return home === null || kind === 'offered' || kind === 'stillMember'
    ? '/account/networks'
    : `${home}${within[kind] ?? ''}`;
}

const within: Partial<Record<NetworkNewsRow['kind'], string>> = {
  requested: '/requests',
  announced: '/announcements',
  handedOver: '/members',
};

/** News of moderation. Where it leads nowhere any more, it leads to the list of its kind. */
export function presentFairnessNews({
  id,
  kind,
  at,
  isUnread,
  network,
  link,
}: FairnessNewsRow): NotificationDto {
  const home = network && networkPath(network.slug);
  return {
    id,
    kind: 'fairness',
    at: at.toISOString(),
    isUnread,
    count: 1,
    person: null,
    thread: null,
    forum: null,
    network: network && home ? { id: network.id, name: network.name, path: home } : null,
    path: link?.path ?? '/notifications?show=fairness',
    why: { because: 'fairness', since: null },
    levels: { thread: null, forum: null },
    decision: null,
    notice: { kind, text: link?.text ?? null },
  };
}
