import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Followers of the feed, what people follow, and what they are told. */
export class Notifications1795260017000 implements MigrationInterface {
  name = 'Notifications1795260017000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...followers, ...follows, ...notifications, ...beginnings])
      await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table read_decisions, notifications, notification_settings, forum_follows,
      thread_follows, feed_cursors, feed_consumers`);
  }
}

const followers = [
  'create table feed_consumers (name text primary key, started_at timestamptz not null)',
  `create table feed_cursors (
    consumer text not null references feed_consumers (name) on delete cascade,
    forum_id uuid not null,
    era text not null,
    at bigint not null,
    at_id uuid,
    until bigint,
    resume text,
    primary key (consumer, forum_id)
  )`,
];

const follows = [
  `create table thread_follows (
    account_id uuid not null references accounts (id) on delete cascade,
    thread_id uuid not null references threads (id) on delete cascade,
    level text not null,
    reason text not null,
    since timestamptz not null,
    after_number integer not null,
    primary key (account_id, thread_id),
    constraint thread_follows_level check (level in ('following', 'normal', 'muted')),
    constraint thread_follows_reason check (reason in ('started', 'replied', 'chosen'))
  )`,
  `create index thread_follows_followers on thread_follows (thread_id, account_id) where level = 'following'`,
  `create table forum_follows (
    account_id uuid not null references accounts (id) on delete cascade,
    forum_id uuid not null references forums (id) on delete cascade,
    level text not null,
    since timestamptz not null,
    after_head bigint not null,
    primary key (account_id, forum_id),
    constraint forum_follows_level check (level in ('following', 'normal', 'muted'))
  )`,
  `create index forum_follows_followers on forum_follows (forum_id, account_id) where level = 'following'`,
];

const notifications = [
  `create table notification_settings (
    account_id uuid primary key references accounts (id) on delete cascade,
    mentions boolean not null default true,
    replies boolean not null default true,
    threads boolean not null default true,
    forums boolean not null default true,
    auto_follow boolean not null default true
  )`,
  `create table notifications (
    id uuid primary key,
    account_id uuid not null references accounts (id) on delete cascade,
    kind text not null,
    subject_id uuid not null,
    thread_id uuid not null references threads (id) on delete cascade,
    from_number integer not null,
    last_number integer not null,
    happened_at timestamptz not null,
    read_at timestamptz,
    constraint notifications_once unique (account_id, kind, subject_id),
    constraint notifications_kind check (kind in ('mention', 'reply', 'thread', 'forum'))
  )`,
  'create index notifications_newest on notifications (account_id, happened_at, id)',
  'create index notifications_unread on notifications (account_id, thread_id) where read_at is null',
  'create index notifications_read on notifications (read_at)',
  `create table read_decisions (
    account_id uuid not null references accounts (id) on delete cascade,
    entry_id uuid not null references moderation_log (id) on delete cascade,
    read_at timestamptz not null,
    primary key (account_id, entry_id)
  )`,
];

/** What is there already is no news: cursors start at the heads, decisions of before count as read. */
const beginnings = [
  `insert into feed_consumers (name, started_at)
   values ('notifications.posts', now()), ('notifications.edits', now())`,
  `insert into feed_cursors (consumer, forum_id, era, at)
   select c.name, h.forum_id, (select era::text from feed_era) || '.' || left(pg_walfile_name(pg_current_wal_lsn()), 8), h.head
   from feed_consumers c, forum_heads h`,
  `insert into read_decisions (account_id, entry_id, read_at) select subject_id, id, now() from moderation_log`,
];
