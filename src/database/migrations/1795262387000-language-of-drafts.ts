import type { MigrationInterface, QueryRunner } from 'typeorm';

/** In which language a draft's writer said that it is. Null: nothing was said; empty: as its place. */
export class LanguageOfDrafts1795262387000 implements MigrationInterface {
  name = 'LanguageOfDrafts1795262387000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table drafts add column language text');
    // Nothing is in it yet: to look through all drafts for it would keep everybody from the table.
    await runner.query(
      `alter table drafts add constraint drafts_language check (language ~ '^([a-z]{2})?$') not valid`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table drafts drop column language');
  }
}
