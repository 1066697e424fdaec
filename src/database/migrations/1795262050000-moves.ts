import type { MigrationInterface, QueryRunner } from 'typeorm';

const undo = [
  'alter table forums drop column members_since',
  'alter table forum_people drop column inside_since',
  'drop table departures',
  'drop index threads_arrived',
  'alter table threads drop column arrived_at',
  'alter table threads drop column arrived',
];

/** Threads that move from one forum to another, and since when somebody has been able to read a forum. */
export class Moves1795262050000 implements MigrationInterface {
  name = 'Moves1795262050000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'alter table threads add column arrived bigint not null default 0, add column arrived_at timestamptz',
    );
    await runner.query('create index threads_arrived on threads (forum_id, arrived) where arrived > 0');
    await runner.query(
      `create table departures (
        forum_id uuid not null references forums (id),
        thread_id uuid not null references threads (id),
        number bigint not null,
        primary key (forum_id, thread_id)
      )`,
    );
    await runner.query('create index departures_number on departures (forum_id, number)');
    await runner.query('create index departures_thread on departures (thread_id)');
    await runner.query('alter table forum_people add column inside_since timestamptz');
    await runner.query('update forum_people set inside_since = added_at');
    await runner.query('alter table forum_people alter column inside_since set not null');
    await runner.query('alter table forums add column members_since timestamptz');
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of undo) await runner.query(statement);
  }
}
