import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Pages of a network for named members (N41). */
export class PageReaders1795262352000 implements MigrationInterface {
  name = 'PageReaders1795262352000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table network_pages drop constraint network_pages_audience,
      add constraint network_pages_audience check (audience in ('public', 'members', 'named'))`);
    await runner.query(`create table network_page_readers (
      page_id uuid not null references network_pages (id),
      account_id uuid not null references accounts (id),
      added_at timestamptz not null,
      primary key (page_id, account_id)
    )`);
    await runner.query('create index network_page_readers_account on network_page_readers (account_id)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table network_page_readers');
    // Nobody reads by this step what was for a few.
    await runner.query(
      `update network_pages set audience = 'members', is_published = false where audience = 'named'`,
    );
    await runner.query(`alter table network_pages drop constraint network_pages_audience,
      add constraint network_pages_audience check (audience in ('public', 'members'))`);
  }
}
