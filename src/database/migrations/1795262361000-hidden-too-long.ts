import type { MigrationInterface, QueryRunner } from 'typeorm';

const kinds = `'appealed', 'appealWaits', 'appealDecided', 'reportDecided', 'sanctioned', 'sanctionEnded', 'sanctionProposed',
  'held', 'holdReleased', 'holdRefused', 'holdWaits', 'revealed', 'revealAsked', 'quoteAsked', 'quoteAnswered', 'policyChanged',
  'letterWaits'`;
const acts = `'claimed', 'released', 'handed', 'raised', 'noted', 'decided', 'undone', 'appealed', 'settled', 'hidden'`;
const limit = (table: string, column: string, known: string) =>
  `alter table ${table} drop constraint ${table}_${column}, add constraint ${table}_${column} check (${column} in (${known}))`;

/** Cases of posts that are hidden too long go further: they are found by this. */
export class HiddenPostsByIndex1795262361000 implements MigrationInterface {
  name = 'HiddenPostsByIndex1795262361000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('create index posts_under_review on posts (id) where is_under_review');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index posts_under_review');
  }
}

/** Their moderators are told, ... A table in a transaction: each is locked whole. */
export class WaitingCasesTold1795262361001 implements MigrationInterface {
  name = 'WaitingCasesTold1795262361001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(limit('fairness_notices', 'kind', `${kinds}, 'caseWaits'`));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`delete from fairness_notices where kind = 'caseWaits'`);
    await runner.query(limit('fairness_notices', 'kind', kinds));
  }
}

/** ... and the case says that they were. */
export class ReminderOfCases1795262361002 implements MigrationInterface {
  name = 'ReminderOfCases1795262361002';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(limit('case_events', 'act', `${acts}, 'reminded'`));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table case_events disable trigger case_events_append_only');
    await runner.query(`delete from case_events where act = 'reminded'`);
    await runner.query('alter table case_events enable trigger case_events_append_only');
    await runner.query(limit('case_events', 'act', acts));
  }
}
