import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How long each person waits between two posts, in a thread or a forum. */
export class SlowMode1795262191000 implements MigrationInterface {
  name = 'SlowMode1795262191000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table forums add column slow_seconds integer not null default 0');
    await runner.query('alter table threads add column slow_seconds integer');
    // Codes, no accounts: who posted without a name last is behind the seal here too.
    await runner.query(`create table slow_turns (
      scope_id uuid not null,
      code bytea not null,
      key bytea not null,
      until timestamptz not null,
      constraint slow_turns_pkey primary key (scope_id, code)
    )`);
    await runner.query('create index slow_turns_until on slow_turns (until)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table slow_turns');
    await runner.query('alter table threads drop column slow_seconds');
    await runner.query('alter table forums drop column slow_seconds');
  }
}
