import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What people are told of moderation besides decisions about their posts: one source for all of it. */
export class FairnessNotices1795262130000 implements MigrationInterface {
  name = 'FairnessNotices1795262130000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create table fairness_notices (
      id uuid primary key,
      account_id uuid not null references accounts (id) on delete cascade,
      kind text not null,
      subject_id uuid not null,
      network_id uuid references networks (id),
      happened_at timestamptz not null,
      read_at timestamptz,
      constraint fairness_notices_once unique (account_id, kind, subject_id),
      constraint fairness_notices_kind check (kind in ('appealed', 'appealWaits', 'appealDecided', 'reportDecided',
        'sanctioned', 'sanctionEnded', 'sanctionProposed', 'held', 'holdReleased', 'holdRefused', 'holdWaits', 'revealed',
        'revealAsked', 'quoteAsked', 'quoteAnswered', 'policyChanged'))
    )`);
    await runner.query(
      'create index fairness_notices_newest on fairness_notices (account_id, happened_at, id)',
    );
    await runner.query(
      'create index fairness_notices_unread on fairness_notices (account_id) where read_at is null',
    );
    await runner.query('create index fairness_notices_read on fairness_notices (read_at)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table fairness_notices');
  }
}
