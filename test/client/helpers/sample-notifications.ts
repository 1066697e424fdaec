import type { NotificationDto, NotificationsDto } from '../../../contract/notifications.js';
import { entry, forum, managers, people, thread } from './sample-data.js';
import { idOf } from './sample-shell.js';

const place = { id: forum.id, name: forum.name, path: forum.path };
const network = { id: managers.id, name: managers.name, path: managers.path };

export function news(n: number, overrides: Partial<NotificationDto> = {}): NotificationDto {
  const { id, title, path, createdAt } = thread(n);
  return {
    id: idOf(700 + n),
    kind: 'mention',
    at: createdAt,
    isUnread: n < 3,
    count: 1,
    person: people[1]!,
    thread: { id, name: `${title} (${n})`, path },
    forum: place,
    network,
    path: `${path}#post-2`,
    why: { because: 'named', since: null },
    levels: { thread: 'following', forum: null },
    decision: null,
    notice: null,
    ...overrides,
  };
}

const since = thread(1).createdAt;

/** One of every kind. */
export const allNews: NotificationsDto = {
  unread: 3,
  older: '1-x',
  notifications: [
    news(1),
    news(2, { kind: 'thread', count: 5, why: { because: 'replied', since } }),
    news(3, { kind: 'reply', count: 1, why: { because: 'answered', since: null } }),
    news(4, {
      kind: 'forum',
      why: { because: 'forum', since },
      levels: { thread: null, forum: 'following' },
    }),
    {
      ...news(5, {
        kind: 'decision',
        isUnread: true,
        thread: null,
        forum: null,
        network: null,
        person: null,
      }),
      decision: entry(1),
    },
    ...(['requested', 'declined', 'suspended'] as const).map((kind, index) =>
      news(6 + index, {
        kind: 'network',
        thread: null,
        forum: null,
        network: kind === 'suspended' ? null : network,
        why: { because: 'network', since: null },
        notice: { kind, text: kind === 'requested' ? null : 'Only for people who work in a practice.' },
      }),
    ),
    news(9, {
      kind: 'fairness',
      thread: null,
      forum: null,
      person: null,
      why: { because: 'fairness', since: null },
      notice: { kind: 'appealDecided', text: 'Put back: the rule does not say this.' },
    }),
  ],
};

const follow = { level: 'following', reason: 'replied', since } as const;
export const allFollows = {
  older: null,
  threads: [1, 2].map((n) => {
    const { id, title, path, lastPostAt, lastNumber } = thread(n);
    return {
      ...follow,
      thread: { id, title: `${title} (${n})`, path, lastPostAt, replies: lastNumber - 1 },
      forum: place,
      network,
    };
  }),
  forums: [{ ...follow, reason: 'chosen' as const, forum: place, network }],
};
export const noFollows = { older: null, threads: [], forums: [] };
