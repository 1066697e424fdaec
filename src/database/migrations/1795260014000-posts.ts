import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Reactions, replies to a post, bookmarks and people whom one ignores. */
export class Posts1795260014000 implements MigrationInterface {
  name = 'Posts1795260014000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table ignored_people, bookmarks, post_reactions');
    await runner.query('drop index posts_reply_to');
    await runner.query('alter table posts drop column reply_to, drop column reactions');
  }
}

const up = [
  `alter table posts
    add column reply_to integer,
    add column reactions jsonb not null default '{}',
    add constraint posts_reply_to_earlier check (reply_to < number)`,
  'create index posts_reply_to on posts (thread_id, reply_to) where reply_to is not null',
  `create table post_reactions (
    post_id uuid not null references posts (id),
    account_id uuid not null references accounts (id),
    kind text not null,
    id uuid not null,
    created_at timestamptz not null,
    primary key (post_id, account_id, kind),
    constraint post_reactions_kind check (kind in ('thanks', 'agree', 'helpful', 'interesting', 'same'))
  )`,
  'create index post_reactions_listed on post_reactions (post_id, id)',
  'create index post_reactions_account on post_reactions (account_id)',
  `create table bookmarks (
    account_id uuid not null references accounts (id),
    post_id uuid not null references posts (id),
    id uuid not null,
    note text not null,
    created_at timestamptz not null,
    primary key (account_id, post_id),
    constraint bookmarks_note check (char_length(note) <= 500)
  )`,
  'create index bookmarks_listed on bookmarks (account_id, id)',
  'create index bookmarks_post on bookmarks (post_id)',
  `create table ignored_people (
    account_id uuid not null references accounts (id),
    person_id uuid not null references accounts (id),
    created_at timestamptz not null,
    primary key (account_id, person_id),
    constraint ignored_people_other check (account_id <> person_id)
  )`,
];
