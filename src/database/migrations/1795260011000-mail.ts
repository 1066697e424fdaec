import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Mail that waits to be sent, and what became of it. */
export class Mail1795260011000 implements MigrationInterface {
  name = 'Mail1795260011000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table outgoing_mail');
  }
}

const up = [
  `create table outgoing_mail (
    id uuid primary key,
    template text not null,
    state text not null,
    account_id uuid references accounts (id) on delete cascade,
    address text,
    language text not null,
    data jsonb,
    attempts integer not null default 0,
    next_try_at timestamptz,
    expires_at timestamptz,
    queued_at timestamptz not null,
    done_at timestamptz,
    constraint outgoing_mail_state check (state in ('waiting', 'sent', 'failed')),
    constraint outgoing_mail_erased check (state = 'waiting' or (account_id is null and address is null and data is null))
  )`,
  `create index outgoing_mail_due on outgoing_mail (next_try_at) where state = 'waiting'`,
  'create index outgoing_mail_done on outgoing_mail (done_at)',
  'create index outgoing_mail_account on outgoing_mail (account_id)',
];
