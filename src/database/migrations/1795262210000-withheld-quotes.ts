import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Quotations of posts that are not there any more, out of every text, and kept for when they come back: decision 0055. */
export class WithheldQuotes1795262210000 implements MigrationInterface {
  name = 'WithheldQuotes1795262210000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop trigger posts_quotes_due on posts');
    await runner.query('drop function note_quotes_due');
    for (const [table] of texts) await runner.query(`drop index ${table}_quotes`);
    await runner.query('drop function quoted_in(text)');
    await runner.query('drop table quotes_due, withheld_quotes');
  }
}

const UUID = '[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}';
const texts = [
  ['posts', 'source'],
  ['post_revisions', 'source'],
  ['withheld_bodies', 'source'],
  ['drafts', 'body'],
  ['holds', 'source'],
  ['withheld_quotes', 'text'],
] as const;

const statements = [
  `create table withheld_quotes (
    id uuid primary key,
    post_id uuid not null references posts (id),
    text text not null,
    withheld_at timestamptz not null
  )`,
  'create index withheld_quotes_post on withheld_quotes (post_id)',
  `create table quotes_due (
    post_id uuid primary key references posts (id),
    asked_at timestamptz not null,
    is_begun boolean not null default false
  )`,
  'create index quotes_due_asked on quotes_due (is_begun, asked_at)',
  // Posts that a text leads to, and quotations that were taken out of it.
  `create function quoted_in(source text) returns uuid[] language sql immutable parallel safe as $$
    select coalesce(array_agg(distinct found[1]::uuid), '{}'::uuid[])
    from regexp_matches(source, '/[pq]/(${UUID})', 'g') found
  $$`,
  ...texts.map(
    ([table, column]) =>
      `create index ${table}_quotes on ${table} using gin (quoted_in(${column})) where ${column} ~ '/[pq]/'`,
  ),
  // Whatever takes a post away or brings it back, its quotations follow.
  `create function note_quotes_due() returns trigger language plpgsql as $$
    begin
      insert into quotes_due (post_id, asked_at) values (new.id, date_trunc('milliseconds', clock_timestamp()))
      on conflict (post_id) do update set asked_at = excluded.asked_at, is_begun = false;
      return null;
    end $$`,
  `create trigger posts_quotes_due after update of state on posts for each row
    when (old.state is distinct from new.state) execute function note_quotes_due()`,
];
