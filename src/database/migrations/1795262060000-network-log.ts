import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A network's own log: administrative acts that no other log keeps. */
export class NetworkLog1795262060000 implements MigrationInterface {
  name = 'NetworkLog1795262060000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create table network_events (
      id uuid primary key,
      network_id uuid not null references networks (id),
      at timestamptz not null,
      actor_id uuid references accounts (id),
      act text not null,
      forum_id uuid references forums (id),
      account_id uuid references accounts (id),
      thing_id uuid,
      details jsonb not null
    )`);
    await runner.query('create index network_events_newest on network_events (network_id, at, id)');
    await runner.query('create index network_events_actor on network_events (actor_id)');
    await runner.query('create index network_events_forum on network_events (forum_id)');
    await runner.query('create index network_events_account on network_events (account_id)');
    // The whole log is read from all that logs keep, newest first.
    await runner.query('create index moderation_log_newest on moderation_log (network_id, at, id)');
    await runner.query('create index forum_people_added on forum_people (forum_id, added_at, id)');
    await runner.query('create index forum_people_ended on forum_people (forum_id, ended_at, id)');
    await runner.query(`create function refuse_network_log_change() returns trigger language plpgsql as $$
      begin
        raise exception 'The log of a network is append-only.' using errcode = 'integrity_constraint_violation';
      end $$`);
    await runner.query(`create trigger network_events_append_only before update or delete on network_events
      for each row execute function refuse_network_log_change()`);
    await runner.query(`create trigger network_events_no_truncate before truncate on network_events
      for each statement execute function refuse_network_log_change()`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index forum_people_ended, forum_people_added, moderation_log_newest');
    await runner.query('drop table network_events');
    await runner.query('drop function refuse_network_log_change()');
  }
}
