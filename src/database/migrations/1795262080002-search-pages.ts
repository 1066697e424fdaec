import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Pages of networks are searched by title and text. */
export class SearchPages1795262080002 implements MigrationInterface {
  name = 'SearchPages1795262080002';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `create index network_pages_search on network_pages using gin (to_tsvector('convene', title || ' ' || source))`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index network_pages_search');
  }
}
