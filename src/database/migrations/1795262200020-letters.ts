import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Letters of anybody to those who run the site or to the guardians, who are named people: decision 0053. */
export class Letters1795262200020 implements MigrationInterface {
  name = 'Letters1795262200020';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create table letters (
      id uuid primary key,
      kind text not null,
      receipt_hash bytea not null,
      sent_at timestamptz not null,
      about text,
      reason text,
      words text not null,
      name text,
      email text,
      outcome text,
      answer text,
      answered_by uuid references accounts (id),
      answered_at timestamptz,
      constraint letters_receipt unique (receipt_hash),
      constraint letters_kind check (kind in ('illegal', 'copyright', 'complaint', 'concern')),
      constraint letters_outcome check (outcome in ('acted', 'notActed', 'answered')),
      constraint letters_is_answered check ((answered_at is null) = (outcome is null))
    )`);
    await runner.query('create index letters_open on letters (kind, sent_at, id) where answered_at is null');
    await runner.query(
      'create index letters_answered on letters (kind, answered_at, id) where answered_at is not null',
    );
    await runner.query('create index letters_answerer on letters (answered_by)');
    await runner.query(`create table guardians (
      id uuid primary key,
      account_id uuid not null references accounts (id),
      named_by uuid not null references accounts (id),
      named_at timestamptz not null,
      ended_by uuid references accounts (id),
      ended_at timestamptz
    )`);
    await runner.query('create unique index guardians_now on guardians (account_id) where ended_at is null');
    await runner.query('create index guardians_account on guardians (account_id)');
    await runner.query('create index guardians_namer on guardians (named_by)');
    await runner.query('create index guardians_ender on guardians (ended_by)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table guardians, letters');
  }
}
