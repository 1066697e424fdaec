import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a post that went to another thread answered in the one that it left: it comes back when the split is undone. */
export class LeftAnswers1795262370000 implements MigrationInterface {
  name = 'LeftAnswers1795262370000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table left_posts add column reply_to integer');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table left_posts drop column reply_to');
  }
}
