import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a purge took away is kept until its quotations were looked for, so that a server that dies between the two finds them, too. */
export class PurgedWordsDue1795262310000 implements MigrationInterface {
  name = 'PurgedWordsDue1795262310000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table quotes_due add words text');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table quotes_due drop words');
  }
}
