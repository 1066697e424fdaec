import type { MigrationInterface, QueryRunner } from 'typeorm';

const known = `'requested', 'approved', 'declined', 'invited', 'removed', 'suspended', 'reinstated', 'role', 'announced',
  'listed', 'notListed', 'delisted', 'closed', 'reopened'`;
const added = `'offered', 'offerTaken', 'offerRefused', 'offerWithdrawn', 'offerOver', 'message', 'orphaned', 'stillMember'`;

/** What else people are told of networks: offers, letters, and what is asked of members. */
export class NoticeKinds1795262049030 implements MigrationInterface {
  name = 'NoticeKinds1795262049030';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table network_notices drop constraint network_notices_kind');
    await runner.query(
      `alter table network_notices add constraint network_notices_kind check (kind in (${known}, ${added}))`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`delete from network_notices where kind in (${added})`);
    await runner.query('alter table network_notices drop constraint network_notices_kind');
    await runner.query(
      `alter table network_notices add constraint network_notices_kind check (kind in (${known}))`,
    );
  }
}
