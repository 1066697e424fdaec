import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a network asks people to show when they ask to join, and the files that they show (P15). */
export class Evidence1795262351000 implements MigrationInterface {
  name = 'Evidence1795262351000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table networks add column evidence text not null default ''`);
    await runner.query('alter table attachments add column is_evidence boolean not null default false');
    await runner.query('create index attachments_evidence on attachments (created_at) where is_evidence');
    await runner.query(`create table membership_evidence (
      network_id uuid not null references networks (id),
      account_id uuid not null references accounts (id),
      attachment_id uuid not null references attachments (id) on delete cascade,
      description text not null,
      added_at timestamptz not null,
      primary key (network_id, account_id),
      constraint membership_evidence_attachment_key unique (attachment_id)
    )`);
    await runner.query('create index membership_evidence_account on membership_evidence (account_id)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table membership_evidence');
    await runner.query('delete from attachments where is_evidence');
    await runner.query('drop index attachments_evidence');
    await runner.query('alter table attachments drop column is_evidence');
    await runner.query('alter table networks drop column evidence');
  }
}
