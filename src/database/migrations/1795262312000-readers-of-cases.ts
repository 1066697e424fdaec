import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How many members had a reported post before them between its first report and when it was taken away: a number, and no names. */
export class ReadersOfCases1795262312000 implements MigrationInterface {
  name = 'ReadersOfCases1795262312000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table report_cases add readers int');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table report_cases drop readers');
  }
}
