import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Admins who are away are found by when they were here, not by asking each network. */
export class AdminsSeen1795262350000 implements MigrationInterface {
  name = 'AdminsSeen1795262350000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'create index memberships_seen_at on memberships (seen_at, network_id) where seen_at is not null',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index memberships_seen_at');
  }
}

/** By itself: whoever builds an index and drops one in one transaction takes a stronger lock than the one that others wait for. */
export class NotBySeenNetworks1795262350001 implements MigrationInterface {
  name = 'NotBySeenNetworks1795262350001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('drop index memberships_seen');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('create index memberships_seen on memberships (network_id) where seen_at is not null');
  }
}
