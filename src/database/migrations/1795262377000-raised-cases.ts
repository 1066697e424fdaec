import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Since when a case waits where it is: on its row, which whoever raises it locks. Its log's lines are older than that. */
export class RaisedCases1795262377000 implements MigrationInterface {
  name = 'RaisedCases1795262377000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table report_cases add column raised_at timestamptz');
    // A case that is decided gets it when the decision is undone.
    await runner.query(`update report_cases c set raised_at = newest.at from (
      select e.case_id, max(e.at) as at from case_events e join report_cases o on o.id = e.case_id and o.state = 'open'
      where e.act in ('hidden', 'undone', 'raised', 'reminded') group by e.case_id) newest where c.id = newest.case_id`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table report_cases drop column raised_at');
  }
}
