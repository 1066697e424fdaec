import type { MigrationInterface, QueryRunner } from 'typeorm';

const tables = ['threads', 'posts', 'holds'];

/** In which language a thread's title or a text is written, where its writer says so. Null: as the forum. */
export class LanguageOfTexts1795262383000 implements MigrationInterface {
  name = 'LanguageOfTexts1795262383000';

  async up(runner: QueryRunner): Promise<void> {
    for (const table of tables) {
      await runner.query(`alter table ${table} add column language text`);
      // Nothing is in it yet: to look through all posts for it would keep everybody from the table.
      await runner.query(
        `alter table ${table} add constraint ${table}_language check (language ~ '^[a-z]{2}$') not valid`,
      );
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of tables) await runner.query(`alter table ${table} drop column language`);
  }
}
