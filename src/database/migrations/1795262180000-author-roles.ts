import type { MigrationInterface, QueryRunner } from 'typeorm';

// The time in whole milliseconds, as the job that tells the threads reads it back.
const tell = `insert into person_updates (account_id, asked_at) values (new.account_id, date_trunc('milliseconds', clock_timestamp()))
  on conflict (account_id) do update set after_thread = null, leased_until = null, asked_at = excluded.asked_at`;

const roleOf = (row: string) =>
  `(case when ${row}.state = 'active' and ${row}.role <> 'member' then ${row}.role end)`;
const seatOf = (row: string) => `(${row}.ended_at is null and ${row}.role = 'moderator')`;

/** Whoever comes to be a moderator or admin, or ceases to, is told to the threads they wrote in: decision 0049. */
export class AuthorRoles1795262180000 implements MigrationInterface {
  name = 'AuthorRoles1795262180000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create function tell_author_role() returns trigger language plpgsql as $$
      begin
        ${tell};
        return null;
      end $$`);
    await runner.query(`create trigger memberships_role_changed after update of role, state on memberships for each row
      when (${roleOf('old')} is distinct from ${roleOf('new')}) execute function tell_author_role()`);
    await runner.query(`create trigger memberships_role_made after insert on memberships for each row
      when (${roleOf('new')} is not null) execute function tell_author_role()`);
    await runner.query(`create trigger forum_people_role_changed after update of role, ended_at on forum_people for each row
      when (${seatOf('old')} <> ${seatOf('new')}) execute function tell_author_role()`);
    await runner.query(`create trigger forum_people_role_made after insert on forum_people for each row
      when ${seatOf('new')} execute function tell_author_role()`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const name of ['role_changed', 'role_made'])
      for (const table of ['memberships', 'forum_people'])
        await runner.query(`drop trigger ${table}_${name} on ${table}`);
    await runner.query('drop function tell_author_role');
  }
}
