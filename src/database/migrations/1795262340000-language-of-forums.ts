import type { MigrationInterface, QueryRunner } from 'typeorm';

/** In which language a forum is written, so that its texts are read aloud as they should be (WCAG 3.1.2). Null: not said. */
export class LanguageOfForums1795262340000 implements MigrationInterface {
  name = 'LanguageOfForums1795262340000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table forums add column language text
      constraint forums_language check (language ~ '^[a-z]{2}$')`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table forums drop column language');
  }
}
