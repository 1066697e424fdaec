import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Drafts, and the indexes that completion looks names and titles up in. */
export class Writing1795260015000 implements MigrationInterface {
  name = 'Writing1795260015000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `create table drafts (
        account_id uuid not null references accounts (id) on delete cascade,
        kind text not null,
        place_id uuid not null,
        title text not null,
        body text not null,
        reply_to integer,
        post_version integer,
        version integer not null,
        saved_at timestamptz not null,
        primary key (account_id, kind, place_id),
        constraint drafts_kind check (kind in ('reply', 'edit', 'thread'))
      )`,
    );
    await runner.query('create index drafts_saved on drafts (saved_at)');
    await runner.query('create extension if not exists pg_trgm');
    await runner.query(
      `create index accounts_names_trgm on accounts using gin (lower(name) gin_trgm_ops, username_key gin_trgm_ops)`,
    );
    await runner.query('create index threads_title_trgm on threads using gin (lower(title) gin_trgm_ops)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index threads_title_trgm');
    await runner.query('drop index accounts_names_trgm');
    await runner.query('drop table drafts');
  }
}
