import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The networks that are looked through each minute for having lost their admins: a short list of ids. */
export class TendedNetworks1795262090001 implements MigrationInterface {
  name = 'TendedNetworks1795262090001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('create index networks_tended on networks (id) where orphaned_at is null');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index networks_tended');
  }
}
