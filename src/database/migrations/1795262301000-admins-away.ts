import type { MigrationInterface, QueryRunner } from 'typeorm';

const known = `'requested', 'approved', 'declined', 'invited', 'removed', 'suspended', 'reinstated', 'role', 'announced',
  'listed', 'notListed', 'delisted', 'closed', 'reopened', 'offered', 'offerTaken', 'offerRefused', 'offerWithdrawn',
  'offerOver', 'handedOver', 'message', 'orphaned', 'stillMember', 'wentElsewhere', 'cameBack'`;

/** Networks whose admins have not been here for a long time. Those who are admins now count as seen now. */
export class AdminsAway1795262301000 implements MigrationInterface {
  name = 'AdminsAway1795262301000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table memberships add column seen_at timestamptz');
    await runner.query(`update memberships set seen_at = now() where role = 'admin' and state = 'active'`);
    await runner.query('create index memberships_seen on memberships (network_id) where seen_at is not null');
    await runner.query('alter table networks add column unattended_at timestamptz');
    await runner.query(
      'create index networks_unattended on networks (unattended_at) where unattended_at is not null',
    );
    await this.allow(runner, `${known}, 'adminsAway'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`delete from network_notices where kind = 'adminsAway'`);
    await this.allow(runner, known);
    await runner.query('drop index networks_unattended, memberships_seen');
    await runner.query('alter table networks drop column unattended_at');
    await runner.query('alter table memberships drop column seen_at');
  }

  private async allow(runner: QueryRunner, kinds: string): Promise<void> {
    await runner.query(`alter table network_notices drop constraint network_notices_kind,
      add constraint network_notices_kind check (kind in (${kinds}))`);
  }
}
