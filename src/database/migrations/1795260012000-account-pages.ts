import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Profiles, display choices, sessions that can be told apart, and people who leave. */
export class AccountPages1795260012000 implements MigrationInterface {
  name = 'AccountPages1795260012000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  /** Closed accounts have no name to give back: they get one that says so. */
  async down(runner: QueryRunner): Promise<void> {
    for (const statement of down) await runner.query(statement);
  }
}

const up = [
  `alter table accounts
    alter column username drop not null,
    alter column name drop not null,
    add column interests text[],
    add column about text,
    add column job_title text,
    add column organisation text,
    add column preferences text,
    add column closed_at timestamptz,
    add constraint accounts_named check (status = 'closed' or (username is not null and name is not null))`,
  'alter table sessions add column client text',
  'alter table remembered_devices add column client text',
  'alter table site add column names_changed bigint not null default 0',
  'create index posts_author on posts (author_id, created_at, id)',
  `create table person_updates (
    account_id uuid primary key references accounts (id) on delete cascade,
    erases_posts boolean not null default false,
    after_thread uuid,
    asked_at timestamptz not null,
    leased_until timestamptz
  )`,
];

const down = [
  'drop table person_updates',
  'drop index posts_author',
  'alter table site drop column names_changed',
  'alter table remembered_devices drop column client',
  'alter table sessions drop column client',
  `update accounts set username = 'former-' || id, name = 'Former member' where username is null`,
  `alter table accounts
    drop constraint accounts_named,
    drop column interests, drop column about, drop column job_title, drop column organisation,
    drop column preferences, drop column closed_at,
    alter column username set not null,
    alter column name set not null`,
];
