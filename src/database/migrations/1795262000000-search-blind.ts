import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Nothing that Postgres counted of hidden texts may choose how a search is done (decision 0026). So it forgets what it
 * knew of all words together and counts those of public posts by themselves. The documents are made again, one after
 * another while the old ones serve: what a post quotes weighs less than what its author wrote.
 */
export class SearchBlind1795262000000 implements MigrationInterface {
  name = 'SearchBlind1795262000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table search_documents alter column words set statistics 0');
    // What was counted before would stay for ever. Before Postgres 18 only a change of the column's type takes it away.
    await runner.query(
      `do $$ begin
        if to_regprocedure('pg_clear_attribute_stats(text, text, text, boolean)') is not null then
          perform pg_clear_attribute_stats(current_schema()::text, 'search_documents', 'words', false);
        else
          alter table search_documents alter column words type tsvector;
        end if;
      end $$`,
    );
    await runner.query(
      'create statistics search_public_words on (case when audience is null then words end) from search_documents',
    );
    await runner.query('alter statistics search_public_words set statistics 500');
    await runner.query('update search_progress set seq = 0');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop statistics search_public_words');
    await runner.query('alter table search_documents alter column words set statistics 200');
  }
}
