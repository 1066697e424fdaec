import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Guesses at passwords are counted over all nodes and restarts (I14). */
export class LimitUses1795262220000 implements MigrationInterface {
  name = 'LimitUses1795262220000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'create table limit_uses (key text primary key, points integer not null, ends_at timestamptz not null)',
    );
    await runner.query('create index limit_uses_end on limit_uses (ends_at)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table limit_uses');
  }
}
