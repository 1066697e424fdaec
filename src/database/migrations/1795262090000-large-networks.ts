import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What large sites of large networks ask often. The directory's order stands in the membership itself, so that a page
 * of 12,000 members sorts nobody; Postgres keeps it true, whoever writes names and memberships.
 */
export class LargeNetworks1795262090000 implements MigrationInterface {
  name = 'LargeNetworks1795262090000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table memberships add column directory_key text');
    await runner.query(`update memberships m set directory_key = lower(a.name || ' @' || a.username) from accounts a
      where a.id = m.account_id and a.status = 'active'`);
    // A membership may come in the very statement, or beside one, that changes the account: it waits, and reads it after.
    await runner.query(`create function name_membership() returns trigger language plpgsql as $$
      begin
        select case when status = 'active' then lower(name || ' @' || username) end into new.directory_key from accounts
          where id = new.account_id for share;
        return new;
      end $$`);
    await runner.query(`create trigger memberships_named before insert on memberships
      for each row execute function name_membership()`);
    // In the order of the house: by network.
    await runner.query(`create function rename_memberships() returns trigger language plpgsql as $$
      begin
        perform from memberships where account_id = new.id order by network_id for no key update;
        update memberships set directory_key = case when new.status = 'active' then lower(new.name || ' @' || new.username) end
          where account_id = new.id;
        return null;
      end $$`);
    await runner.query(`create trigger accounts_renamed after update of name, username, status on accounts for each row
      when ((old.name, old.username, old.status) is distinct from (new.name, new.username, new.status)) execute function rename_memberships()`);
    await runner.query(`create index memberships_directory on memberships
      (network_id, array_position(array['admin', 'moderator', 'steering', 'member'], role), directory_key, account_id)
      include (role, is_listed, asked_at) where state = 'active' and directory_key is not null`);
    await runner.query(`create index memberships_admins on memberships (network_id)
      where state = 'active' and role = 'admin' and directory_key is not null`);
    await runner.query('create index networks_confirming on networks (id) where confirm_months is not null');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index networks_confirming, memberships_admins, memberships_directory');
    await runner.query('drop trigger accounts_renamed on accounts');
    await runner.query('drop trigger memberships_named on memberships');
    await runner.query('drop function rename_memberships(), name_membership()');
    await runner.query('alter table memberships drop column directory_key');
  }
}
