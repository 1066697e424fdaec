import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the desk of a network asks: who is new, who runs it, which threads nobody answered. */
export class Desk1795262060001 implements MigrationInterface {
  name = 'Desk1795262060001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `create index memberships_newest on memberships (network_id, joined_at) where state = 'active'`,
    );
    await runner.query(
      `create index memberships_staff on memberships (network_id, role) where state = 'active' and role <> 'member'`,
    );
    await runner.query(
      `create index memberships_suspended on memberships (network_id) where state = 'suspended'`,
    );
    await runner.query(
      `create index threads_unanswered on threads (forum_id, created_at) where last_number = 1`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'drop index threads_unanswered, memberships_suspended, memberships_staff, memberships_newest',
    );
  }
}
