import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Measured with a million posts (docs/search.md). Postgres reads the list of common words for each index it may take:
 * with 2,000 of them planning costs a fifth of what it did with 10,000, and they are still all that is common. Where
 * the newest posts begin is cut finer instead. And what a visitor's misspelt word is compared with has an index of its
 * own, as the posts have: words of closed networks aren't looked at and passed over. Of common words the newest
 * matches are wanted: with the month in the indexes of words these are found month by month.
 */
export class SearchSpeed1795261005001 implements MigrationInterface {
  name = 'SearchSpeed1795261005001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'alter table search_documents alter column words set statistics 200, alter column created_at set statistics 1000',
    );
    await runner.query('drop index search_documents_created');
    for (const [name, audience] of [
      ['open', 'is null'],
      ['closed', 'is not null'],
    ])
      await runner.query(
        `create index search_documents_${name} on search_documents (created_at) where audience ${audience}`,
      );
    await runner.query(
      `do $$ begin
        if exists (select from pg_extension where extname = 'btree_gin') then
          drop index search_documents_public, search_documents_members;
          create index search_documents_public on search_documents using gin (${month}, words)
            with (gin_pending_list_limit = 512) where audience is null;
          create index search_documents_members on search_documents using gin (audience, ${month}, words)
            with (gin_pending_list_limit = 512) where audience is not null;
        end if;
      end $$`,
    );
    await runner.query(
      `do $$ begin
        if exists (select from pg_extension where extname = 'pg_trgm') then
          drop index if exists search_words_trigrams;
          create index search_words_public on search_words using gin (word gin_trgm_ops) where audience = '${EVERYONE}';
          if exists (select from pg_extension where extname = 'btree_gin') then
            create index search_words_members on search_words using gin (audience, word gin_trgm_ops)
              where audience <> '${EVERYONE}';
          else
            create index search_words_members on search_words using gin (word gin_trgm_ops) where audience <> '${EVERYONE}';
          end if;
        end if;
      end $$`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `do $$ begin
        if exists (select from pg_extension where extname = 'btree_gin') then
          drop index search_documents_public, search_documents_members;
          create index search_documents_public on search_documents using gin (words)
            with (gin_pending_list_limit = 512) where audience is null;
          create index search_documents_members on search_documents using gin (audience, words)
            with (gin_pending_list_limit = 512) where audience is not null;
        end if;
      end $$`,
    );
    await runner.query('drop index search_documents_open, search_documents_closed');
    await runner.query('create index search_documents_created on search_documents (created_at)');
    await runner.query('drop index if exists search_words_public, search_words_members');
    await runner.query(
      `do $$ begin
        if exists (select from pg_extension where extname = 'pg_trgm') then
          create index search_words_trigrams on search_words using gin (word gin_trgm_ops);
        end if;
      end $$`,
    );
    await runner.query(
      'alter table search_documents alter column words set statistics 1000, alter column created_at set statistics -1',
    );
  }
}

const month = `((extract(epoch from created_at - '1970-01-01 00:00:00+00'::timestamptz) / 2592000)::int)`;
const EVERYONE = '00000000-0000-0000-0000-000000000000';
