import type { Holding } from './holding.js';

/** What the person read, follows, put aside and was told. */
export const readingHoldings: Holding[] = [
  {
    part: 'threadsRead',
    table: 'thread_reads',
    column: 'account_id',
    columns: `'/t/' || h.thread_id as address, h.seen::text as "postsSeen", h.read_at as "readAt"`,
    key: 'h.thread_id',

    onClose: 'delete',
  },
  {
    part: 'forumsRead',
    table: 'forum_reads',
    column: 'account_id',
    columns: `h.forum_id as forum, h.since, h.marked_at as "markedAt"`,
    key: 'h.forum_id',

    onClose: 'delete',
  },
  {
    part: 'rulesAccepted',
    table: 'policy_acceptances',
    column: 'account_id',
    columns: `coalesce(n.name, '') as network, v.major || '.' || v.minor as version, h.accepted_at as "acceptedAt"`,
    joins: 'join policy_versions v on v.id = h.version_id left join networks n on n.id = v.network_id',
    key: 'h.version_id',
    onClose: 'keep',
  },
  {
    part: 'rulesPublished',
    table: 'policy_versions',
    column: 'published_by',
    columns: `h.major || '.' || h.minor as version, h.summary, h.source as text, h.published_at as "publishedAt"`,
    key: 'h.id',
    onClose: 'keep',
  },
  {
    part: 'bookmarks',
    table: 'bookmarks',
    column: 'account_id',
    columns: `'/p/' || h.post_id as address, h.note, h.created_at as "createdAt"`,
    key: 'h.id',

    onClose: 'delete',
  },
  {
    part: 'threadsFollowed',
    table: 'thread_follows',
    column: 'account_id',
    columns: `'/t/' || h.thread_id as address, h.level, h.reason, h.since`,
    key: 'h.thread_id',

    onClose: 'delete',
  },
  {
    part: 'forumsFollowed',
    table: 'forum_follows',
    column: 'account_id',
    columns: `h.forum_id as forum, h.level, h.since`,
    key: 'h.forum_id',

    onClose: 'delete',
  },
  {
    part: 'notificationSettings',
    table: 'notification_settings',
    column: 'account_id',
    columns: `h.mentions, h.replies, h.threads, h.forums, h.auto_follow as "autoFollow", h.digest`,
    key: 'h.account_id',

    onClose: 'delete',
  },
  {
    part: 'notifications',
    table: 'notifications',
    column: 'account_id',
    columns: `h.kind, '/t/' || h.thread_id as address, h.happened_at as "happenedAt", h.read_at as "readAt"`,
    key: 'h.id',

    onClose: 'delete',
  },
  {
    part: 'decisionsRead',
    table: 'read_decisions',
    column: 'account_id',
    columns: `h.read_at as "readAt"`,
    key: 'h.entry_id',

    onClose: 'delete',
  },
  {
    part: 'peopleIgnored',
    table: 'ignored_people',
    column: 'account_id',
    columns: `(select a.username from accounts a where a.id = h.person_id) as username, h.created_at as "createdAt"`,
    key: 'h.person_id',

    onClose: 'delete',
  },
  // Somebody else's choice: it is theirs to download.
  { part: null, table: 'ignored_people', column: 'person_id', onClose: 'keep' },
];
