import type { MigrationInterface, QueryRunner } from 'typeorm';

/** All tables of the first version. Tables come after those they refer to. */
export class Initial1795255200000 implements MigrationInterface {
  name = 'Initial1795255200000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...people, ...places, ...conversations, ...moderation, ...singleRows]) {
      await runner.query(statement);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table imported_messages, moderation_log, withheld_bodies, post_revisions, posts, threads,
        forum_heads, forums, memberships, networks, remembered_devices, sessions, accounts, feed_era, site`);
    await runner.query('drop function refuse_log_change()');
  }
}

const people = [
  `create table accounts (
    id uuid primary key,
    username text not null,
    username_key text not null,
    name text not null,
    email text,
    email_key text,
    email_verified_at timestamptz,
    password_hash text,
    known_addresses text[] not null default '{}',
    status text not null,
    is_site_admin boolean not null default false,
    import_key text,
    created_at timestamptz not null,
    constraint accounts_username_key unique (username_key),
    constraint accounts_import_key unique (import_key),
    constraint accounts_status check (status in ('active', 'unclaimed', 'closed'))
  )`,
  'create index accounts_email on accounts (email_key)',
  'create unique index accounts_verified_email on accounts (email_key) where email_verified_at is not null',
  `create table sessions (
    token_hash bytea primary key,
    account_id uuid not null references accounts (id) on delete cascade,
    kind text not null,
    label text,
    device_id uuid,
    created_at timestamptz not null,
    last_seen_at timestamptz not null,
    expires_at timestamptz not null,
    constraint sessions_kind check (kind in ('browser', 'token'))
  )`,
  'create index sessions_account on sessions (account_id)',
  'create index sessions_device on sessions (device_id)',
  `create table remembered_devices (
    id uuid primary key,
    account_id uuid not null references accounts (id) on delete cascade,
    token_hash bytea not null,
    previous_token_hash bytea,
    rotated_at timestamptz not null,
    created_at timestamptz not null,
    expires_at timestamptz not null
  )`,
  'create index remembered_devices_account on remembered_devices (account_id)',
];

const places = [
  `create table networks (
    id uuid primary key,
    slug text not null,
    name text not null,
    aims text not null,
    membership_policy text not null,
    contact text not null,
    brand text not null,
    created_by uuid not null references accounts (id),
    created_at timestamptz not null,
    constraint networks_slug_key unique (slug),
    constraint networks_brand check (brand in ('blue', 'teal', 'green', 'purple', 'plum', 'red', 'brown', 'slate'))
  )`,
  `create table memberships (
    network_id uuid not null references networks (id),
    account_id uuid not null references accounts (id),
    role text not null,
    state text not null,
    joined_at timestamptz not null,
    ended_at timestamptz,
    primary key (network_id, account_id),
    constraint memberships_role check (role in ('member', 'moderator', 'admin')),
    constraint memberships_state check (state in ('active', 'left', 'removed'))
  )`,
  'create index memberships_account on memberships (account_id)',
  `create table forums (
    id uuid primary key,
    network_id uuid not null references networks (id),
    slug text not null,
    name text not null,
    description text not null,
    access text not null,
    created_at timestamptz not null,
    constraint forums_network_slug_key unique (network_id, slug),
    constraint forums_access check (access in ('public', 'members'))
  )`,
  // Changed by every write in the forum: half-empty pages let Postgres update in place (HOT).
  `create table forum_heads (
    forum_id uuid primary key,
    audience uuid not null,
    is_restricted boolean not null,
    head bigint not null default 0,
    access bigint not null default 0,
    rules bigint not null default 0
  ) with (fillfactor = 50)`,
  'create index forum_heads_audience on forum_heads (audience)',
];

const conversations = [
  `create table threads (
    id uuid primary key,
    forum_id uuid not null references forums (id),
    title text not null,
    author_id uuid not null references accounts (id),
    created_at timestamptz not null,
    is_locked boolean not null default false,
    is_pinned boolean not null default false,
    epoch integer not null default 1,
    head bigint not null,
    last_number integer not null,
    bumped bigint not null,
    last_post_at timestamptz not null
  ) with (fillfactor = 85)`,
  'create index threads_forum_head on threads (forum_id, head)',
  'create index threads_forum_bumped on threads (forum_id, bumped)',
  'create index threads_forum_pinned on threads (forum_id) where is_pinned',
  `create table posts (
    id uuid primary key,
    thread_id uuid not null references threads (id),
    number integer not null,
    author_id uuid not null references accounts (id),
    source text not null,
    html text not null,
    state text not null,
    version integer not null default 1,
    created_at timestamptz not null,
    edited_at timestamptz,
    changed bigint not null,
    body_changed bigint not null,
    born_forum uuid not null,
    born bigint not null,
    client_key uuid,
    constraint posts_thread_number unique (thread_id, number),
    constraint posts_author_client_key unique (author_id, client_key),
    constraint posts_state check (state in ('visible', 'deleted', 'removed')),
    constraint posts_no_text_unless_visible check (state = 'visible' or (source = '' and html = ''))
  )`,
  'create index posts_thread_changed on posts (thread_id, changed)',
  'create index posts_born on posts (born_forum, born)',
  `create table post_revisions (
    post_id uuid not null references posts (id),
    version integer not null,
    source text not null,
    written_by uuid not null references accounts (id),
    written_at timestamptz not null,
    primary key (post_id, version)
  )`,
  `create table withheld_bodies (
    post_id uuid primary key references posts (id),
    source text not null,
    html text not null,
    withheld_at timestamptz not null
  )`,
  `create table imported_messages (
    forum_id uuid not null references forums (id),
    message_key text not null,
    post_id uuid not null references posts (id),
    imported_at timestamptz not null,
    primary key (forum_id, message_key)
  )`,
  'create index imported_messages_post on imported_messages (post_id)',
];

const moderation = [
  `create table moderation_log (
    id uuid primary key,
    at timestamptz not null,
    network_id uuid not null references networks (id),
    forum_id uuid not null references forums (id),
    thread_id uuid not null references threads (id),
    post_id uuid references posts (id),
    actor_id uuid not null references accounts (id),
    actor_role text not null,
    subject_id uuid not null references accounts (id),
    action text not null,
    reason text not null,
    payload jsonb not null,
    seq bigint not null
  )`,
  'create index moderation_log_network on moderation_log (network_id, id)',
  'create index moderation_log_subject on moderation_log (subject_id, id)',
  `create function refuse_log_change() returns trigger language plpgsql as $$
  begin
    raise exception 'The moderation log is append-only.' using errcode = 'integrity_constraint_violation';
  end $$`,
  `create trigger moderation_log_append_only before update or delete on moderation_log
    for each row execute function refuse_log_change()`,
  `create trigger moderation_log_no_truncate before truncate on moderation_log
    for each statement execute function refuse_log_change()`,
];

const singleRows = [
  `create table site (
    id integer primary key,
    signing_key bytea not null,
    setup_token_hash bytea,
    constraint site_single check (id = 1)
  )`,
  `insert into site (id, signing_key) values
    (1, decode(replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', ''), 'hex'))`,
  `create table feed_era (
    id integer primary key,
    era uuid not null,
    constraint feed_era_single check (id = 1)
  )`,
  'insert into feed_era (id, era) values (1, gen_random_uuid())',
];
