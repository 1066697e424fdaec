import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who runs a forum may switch its feeds off (D46). */
export class FeedSwitch1795262280000 implements MigrationInterface {
  name = 'FeedSwitch1795262280000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table forums add column has_feed boolean not null default true');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table forums drop column has_feed');
  }
}
