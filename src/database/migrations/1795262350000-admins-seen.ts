import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Admins who are away are found by when they were here, not by asking each network. */
export class AdminsSeen1795262350000 implements MigrationInterface {
  name = 'AdminsSeen1795262350000';

  async up(runner: QueryRunner): Promise<void> {
    // Built before the old one goes: dropping it locks the table.
    await runner.query(
      'create index memberships_seen_at on memberships (seen_at, network_id) where seen_at is not null',
    );
    await runner.query('drop index memberships_seen');
    await runner.query('alter index memberships_seen_at rename to memberships_seen');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index memberships_seen');
    await runner.query('create index memberships_seen on memberships (network_id) where seen_at is not null');
  }
}
