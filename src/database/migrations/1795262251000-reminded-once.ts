import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who has begun a text was reminded how to post, once: not again before the text is sent. */
export class RemindedOnce1795262251000 implements MigrationInterface {
  name = 'RemindedOnce1795262251000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table accounts add is_reminded boolean not null default false');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table accounts drop is_reminded');
  }
}
