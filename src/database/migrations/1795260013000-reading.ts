import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What each person has seen, by thread and by forum. */
export class Reading1795260013000 implements MigrationInterface {
  name = 'Reading1795260013000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create table thread_reads (
      account_id uuid not null references accounts (id) on delete cascade,
      thread_id uuid not null references threads (id) on delete cascade,
      seen int4multirange not null,
      floor int not null,
      read_head bigint not null,
      read_at timestamptz not null,
      unread_from int,
      unread_at timestamptz,
      primary key (account_id, thread_id)
    )`);
    await runner.query('create index thread_reads_latest on thread_reads (account_id, read_at)');
    await runner.query(
      'create index thread_reads_unread on thread_reads (account_id) where unread_from is not null',
    );
    await runner.query(`create table forum_reads (
      account_id uuid not null references accounts (id) on delete cascade,
      forum_id uuid not null references forums (id) on delete cascade,
      baseline bigint not null,
      since timestamptz not null,
      marked_at timestamptz,
      previous_baseline bigint,
      previous_marked_at timestamptz,
      primary key (account_id, forum_id)
    )`);
    // Whoever is a member already begins with nothing unread.
    await runner.query(`insert into forum_reads (account_id, forum_id, baseline, since)
      select m.account_id, f.id, h.head, now() from memberships m join forums f on f.network_id = m.network_id
      join forum_heads h on h.forum_id = f.id where m.state = 'active'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table forum_reads, thread_reads');
  }
}
