import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Networks without an admin, and asking members whether they still belong (N37). */
export class KeepingNetworks1795262070000 implements MigrationInterface {
  name = 'KeepingNetworks1795262070000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table networks
      add column orphaned_at timestamptz,
      add column confirm_months int,
      add column ends_unconfirmed boolean not null default false,
      add constraint networks_confirm_months check (confirm_months between 1 and 36)`);
    await runner.query(
      'create index networks_orphaned on networks (orphaned_at) where orphaned_at is not null',
    );
    await runner.query(`alter table memberships
      add column volunteered_at timestamptz,
      add column confirmed_at timestamptz,
      add column asked_at timestamptz,
      add column times_asked int not null default 0`);
    await runner.query(
      'create index memberships_asked on memberships (network_id, asked_at) where asked_at is not null',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index memberships_asked');
    await runner.query(`alter table memberships drop column volunteered_at, drop column confirmed_at, drop column asked_at,
      drop column times_asked`);
    await runner.query(
      'alter table networks drop column orphaned_at, drop column confirm_months, drop column ends_unconfirmed',
    );
  }
}
