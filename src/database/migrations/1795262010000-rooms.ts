import type { MigrationInterface, QueryRunner } from 'typeorm';

const undo = [
  'drop table forum_people',
  'alter table forums drop column is_archived',
  'alter table forums drop column replies_open',
  'alter table forums drop column posting_roles',
  'alter table forums drop column posting',
  'alter table forums drop constraint forums_access',
  `alter table forums add constraint forums_access check (access in ('public', 'members'))`,
];

/** Rooms for invited people, who may write in a forum, moderators of one forum, and forums that are only read. */
export class Rooms1795262010000 implements MigrationInterface {
  name = 'Rooms1795262010000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table forums drop constraint forums_access');
    await runner.query(
      `alter table forums
        add constraint forums_access check (access in ('public', 'members', 'invited')),
        add column posting text not null default 'registered'
          constraint forums_posting check (posting in ('registered', 'members', 'roles')),
        add column posting_roles text[] not null default '{}',
        add column replies_open boolean not null default false,
        add column is_archived boolean not null default false`,
    );
    await runner.query(
      `create table forum_people (
        id uuid primary key,
        forum_id uuid not null references forums (id),
        account_id uuid not null references accounts (id),
        role text not null,
        member_since timestamptz,
        added_by uuid not null references accounts (id),
        added_at timestamptz not null,
        ended_by uuid references accounts (id),
        ended_at timestamptz,
        constraint forum_people_role check (role in ('participant', 'moderator'))
      )`,
    );
    await runner.query(
      'create unique index forum_people_now on forum_people (forum_id, account_id) where ended_at is null',
    );
    await runner.query('create index forum_people_forum on forum_people (forum_id, id)');
    await runner.query('create index forum_people_account on forum_people (account_id)');
  }

  /** Whoever goes back closes rooms first: a room must not become a forum of all members by an accident. */
  async down(runner: QueryRunner): Promise<void> {
    for (const statement of undo) await runner.query(statement);
  }
}
