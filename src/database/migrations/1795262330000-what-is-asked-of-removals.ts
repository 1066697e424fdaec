import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What each removal asks: which drafts are of a place, and which cases still have to count who read the post. */
export class WhatIsAskedOfRemovals1795262330000 implements MigrationInterface {
  name = 'WhatIsAskedOfRemovals1795262330000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('create index drafts_place on drafts (place_id)');
    await runner.query(`create index report_cases_uncounted on report_cases (decided_at)
      where kind = 'post' and readers is null and (state = 'open' or outcome = 'removed')`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index report_cases_uncounted');
    await runner.query('drop index drafts_place');
  }
}
