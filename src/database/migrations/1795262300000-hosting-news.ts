import type { MigrationInterface, QueryRunner } from 'typeorm';

const known = `'requested', 'approved', 'declined', 'invited', 'removed', 'suspended', 'reinstated', 'role', 'announced',
  'listed', 'notListed', 'delisted', 'closed', 'reopened', 'offered', 'offerTaken', 'offerRefused', 'offerWithdrawn',
  'offerOver', 'handedOver', 'message', 'orphaned', 'stillMember'`;
const added = `'wentElsewhere', 'cameBack'`;

/** Members are told that their network has its forums somewhere else now, or here again. */
export class HostingNews1795262300000 implements MigrationInterface {
  name = 'HostingNews1795262300000';

  async up(runner: QueryRunner): Promise<void> {
    await this.allow(runner, `${known}, ${added}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`delete from network_notices where kind in (${added})`);
    await this.allow(runner, known);
  }

  private async allow(runner: QueryRunner, kinds: string): Promise<void> {
    await runner.query(`alter table network_notices drop constraint network_notices_kind,
      add constraint network_notices_kind check (kind in (${kinds}))`);
  }
}
