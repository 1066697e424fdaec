import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Questions whether a post may be quoted elsewhere, and their answers: decision 0054. */
export class QuoteRequests1795262200030 implements MigrationInterface {
  name = 'QuoteRequests1795262200030';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create table quote_requests (
      id uuid primary key,
      post_id uuid not null references posts (id),
      version int not null,
      author_id uuid not null references accounts (id),
      asker_id uuid not null references accounts (id),
      place text not null,
      words text not null,
      asked_at timestamptz not null,
      due_at timestamptz not null,
      answer text,
      conditions text,
      answered_at timestamptz,
      is_lapsed boolean not null default false,
      constraint quote_requests_once unique (post_id, asker_id),
      constraint quote_requests_answer check (answer in ('yes', 'conditions', 'no')),
      constraint quote_requests_is_answered check ((answer is null) = (answered_at is null)),
      constraint quote_requests_conditions check ((answer is not distinct from 'conditions') = (conditions is not null))
    )`);
    await runner.query('create index quote_requests_asker on quote_requests (asker_id, asked_at)');
    await runner.query('create index quote_requests_author on quote_requests (author_id, asked_at)');
    await runner.query('create index quote_requests_due on quote_requests (due_at) where answer is null');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table quote_requests');
  }
}
