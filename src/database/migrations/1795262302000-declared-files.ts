import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whoever adds a file declares that they may publish it (N43): which text, and with the file's own time, when. */
export class DeclaredFiles1795262302000 implements MigrationInterface {
  name = 'DeclaredFiles1795262302000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table attachments add column declared_version int');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table attachments drop column declared_version');
  }
}
