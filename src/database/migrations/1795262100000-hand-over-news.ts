import type { MigrationInterface, QueryRunner } from 'typeorm';

const known = `'requested', 'approved', 'declined', 'invited', 'removed', 'suspended', 'reinstated', 'role', 'announced',
  'listed', 'notListed', 'delisted', 'closed', 'reopened', 'offered', 'offerTaken', 'offerRefused', 'offerWithdrawn',
  'offerOver', 'message', 'orphaned', 'stillMember'`;

/** Members are told who took a network over. */
export class HandOverNews1795262100000 implements MigrationInterface {
  name = 'HandOverNews1795262100000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table network_notices drop constraint network_notices_kind');
    await runner.query(
      `alter table network_notices add constraint network_notices_kind check (kind in (${known}, 'handedOver'))`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`delete from network_notices where kind = 'handedOver'`);
    await runner.query('alter table network_notices drop constraint network_notices_kind');
    await runner.query(
      `alter table network_notices add constraint network_notices_kind check (kind in (${known}))`,
    );
  }
}
