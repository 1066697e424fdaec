import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Texts that wait for moderators, and what decides whether one has to (F-S3, N58). */
export class Holds1795262150000 implements MigrationInterface {
  name = 'Holds1795262150000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create table network_writing (
      network_id uuid primary key references networks (id),
      mode text not null default 'none',
      first_posts integer not null default 3,
      wait_hours integer not null default 24,
      link_limit integer not null default 2,
      new_posts integer not null default 5,
      constraint network_writing_mode check (mode in ('none', 'anonymous', 'first', 'all')),
      constraint network_writing_numbers check (first_posts between 1 and 50 and wait_hours between 1 and 168
        and link_limit between 0 and 20 and new_posts between 1 and 50)
    )`);
    await runner.query(`create table forum_writing (
      forum_id uuid primary key references forums (id),
      mode text not null,
      constraint forum_writing_mode check (mode in ('none', 'anonymous', 'first', 'all'))
    )`);
    await runner.query(`create table trusted_writers (
      network_id uuid not null references networks (id),
      account_id uuid not null references accounts (id),
      trusted_by uuid not null references accounts (id),
      at timestamptz not null,
      constraint trusted_writers_pkey primary key (network_id, account_id)
    )`);
    await runner.query('create index trusted_writers_account on trusted_writers (account_id)');
    await runner.query('create index trusted_writers_by on trusted_writers (trusted_by)');
    // No number in any thread: nothing that is read by others has a place for it.
    await runner.query(`create table holds (
      id uuid primary key,
      kind text not null,
      network_id uuid not null references networks (id),
      forum_id uuid references forums (id),
      thread_id uuid references threads (id),
      post_id uuid references posts (id),
      author_id uuid not null references accounts (id),
      title text,
      source text not null,
      html text not null,
      reply_to integer,
      version integer,
      client_key uuid,
      why text not null,
      found jsonb,
      level text not null,
      state text not null,
      revision integer not null,
      held_at timestamptz not null,
      raised_at timestamptz,
      decided_by uuid references accounts (id),
      decided_at timestamptz,
      rule text,
      words text,
      constraint holds_kind check (kind in ('reply', 'thread', 'edit')),
      constraint holds_place check ((kind = 'thread') = (thread_id is null) and (kind = 'thread') = (forum_id is not null)
        and (kind = 'thread') = (title is not null) and (kind <> 'edit' or (post_id is not null and version is not null))),
      constraint holds_why check (why in ('personal', 'rule', 'sanction', 'all', 'anonymous', 'first', 'links')),
      constraint holds_level check (level in ('forum', 'network', 'site')),
      constraint holds_state check (state in ('waiting', 'approved', 'refused', 'withdrawn')),
      constraint holds_is_decided check ((state = 'waiting') = (decided_at is null))
    )`);
    await runner.query('create unique index holds_key on holds (author_id, client_key)');
    // One edit of a post waits at a time: a newer one takes its place.
    await runner.query(
      `create unique index holds_edit on holds (post_id) where state = 'waiting' and kind = 'edit'`,
    );
    await runner.query(
      `create index holds_waiting on holds (network_id, held_at, id) where state = 'waiting'`,
    );
    await runner.query(`create index holds_clock on holds (held_at) where state = 'waiting'`);
    await runner.query(
      `create index holds_site on holds (held_at, id) where state = 'waiting' and level = 'site'`,
    );
    await runner.query('create index holds_author on holds (author_id, held_at)');
    await runner.query('create index holds_decided on holds (network_id, decided_at)');
    await runner.query('create index holds_thread on holds (thread_id)');
    await runner.query('create index holds_forum on holds (forum_id)');
    await runner.query('create index holds_post on holds (post_id)');
    await runner.query('create index holds_decider on holds (decided_by)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table holds, trusted_writers, forum_writing, network_writing');
  }
}
