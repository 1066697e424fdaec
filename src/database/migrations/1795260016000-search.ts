import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What full-text search keeps beside the posts: docs/search.md. */
export class Search1795260016000 implements MigrationInterface {
  name = 'Search1795260016000';

  async up(runner: QueryRunner): Promise<void> {
    for (const name of ['unaccent', 'pg_trgm', 'btree_gin']) await runner.query(extension(name));
    for (const statement of [...language, ...tables, ...indexes, ...names]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    // The extensions stay: others may use them by now.
    await runner.query('drop index accounts_search, networks_search');
    await runner.query('drop table search_words, search_progress, search_documents');
    await runner.query('drop text search configuration convene');
    await runner.query('drop text search dictionary convene_stem');
  }
}

/**
 * All three are trusted: whoever owns the database may make them. A server without them, or a role that may not,
 * gets a search without that comfort, and the log says which.
 */
function extension(name: string): string {
  return `do $$ begin
    create extension if not exists ${name};
  exception when insufficient_privilege or undefined_file or feature_not_supported then
    raise warning 'Search works without the extension ${name}: %', sqlerrm;
  end $$`;
}

const has = (name: string) => `exists (select from pg_extension where extname = '${name}')`;

const language = [
  // Without stop words: a phrase is found as it was written, and "the" in one language is a word in another.
  'create text search dictionary convene_stem (template = snowball, language = english)',
  'create text search configuration convene (copy = simple)',
  `do $$ begin
    if ${has('unaccent')} then
      alter text search configuration convene alter mapping
        for asciiword, word, asciihword, hword, hword_asciipart, hword_part with unaccent, convene_stem;
      alter text search configuration convene alter mapping for numword, numhword, hword_numpart with unaccent, simple;
    else
      alter text search configuration convene alter mapping
        for asciiword, word, asciihword, hword, hword_asciipart, hword_part with convene_stem;
    end if;
  end $$`,
];

const tables = [
  `create table search_documents (
    post_id uuid primary key references posts (id) on delete cascade,
    thread_id uuid not null,
    forum_id uuid not null,
    author_id uuid not null,
    number integer not null,
    created_at timestamptz not null,
    version integer not null,
    title_key uuid,
    has smallint not null,
    audience uuid,
    words tsvector not null
  )`,
  // Nearly every write in a forum changes its row: half-empty pages let Postgres update in place (HOT).
  `create table search_progress (
    forum_id uuid primary key references forums (id) on delete cascade,
    seq bigint not null default 0,
    audience uuid,
    documents integer not null default 0
  ) with (fillfactor = 50)`,
  `create table search_words (
    audience uuid not null,
    word text not null,
    stem text not null,
    primary key (audience, word)
  )`,
  'create index search_words_stem on search_words (stem)',
];

const indexes = [
  'create index search_documents_created on search_documents (created_at)',
  'create index search_documents_forum on search_documents (forum_id, created_at)',
  'create index search_documents_author on search_documents (author_id, forum_id)',
  // What visitors may read has an index of its own: nothing that is hidden from them is in it, so it can't slow them.
  `create index search_documents_public on search_documents using gin (words)
    with (gin_pending_list_limit = 512) where audience is null`,
  `do $$ begin
    if ${has('btree_gin')} then
      create index search_documents_members on search_documents using gin (audience, words)
        with (gin_pending_list_limit = 512) where audience is not null;
    else
      create index search_documents_members on search_documents using gin (words)
        with (gin_pending_list_limit = 512) where audience is not null;
    end if;
    if ${has('pg_trgm')} then
      create index search_words_trigrams on search_words using gin (word gin_trgm_ops);
    end if;
  end $$`,
];

const names = [
  `create index accounts_search on accounts using gin
    (to_tsvector('convene', coalesce(name, '') || ' ' || coalesce(username, '')))`,
  `create index networks_search on networks using gin (to_tsvector('convene', name || ' ' || slug || ' ' || aims))`,
];
