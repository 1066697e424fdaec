import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which posts were edited since a person saw them, and which version that was. */
export class EditsSinceRead1795261002000 implements MigrationInterface {
  name = 'EditsSinceRead1795261002000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table thread_reads add column edited jsonb not null default '{}'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table thread_reads drop column edited');
  }
}
