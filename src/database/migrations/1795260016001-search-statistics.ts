import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Where a search begins to look comes from what Postgres counted about the words: of ten times as many words as it
 * would by itself. The index is made again, without the words that only screen readers say of a link.
 */
export class SearchStatistics1795260016001 implements MigrationInterface {
  name = 'SearchStatistics1795260016001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table search_documents alter column words set statistics 1000');
    await runner.query('truncate search_documents, search_progress, search_words');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table search_documents alter column words set statistics -1');
  }
}
