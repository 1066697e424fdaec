import { type Database, query } from '../../src/database/index.js';

// Another forum of the same kind, and another day: `$1` tells the copies apart.
const places = `
  with numbered as (
    select f.id, f.access, row_number() over (partition by access order by id) - 1 as n, count(*) over (partition by access) as all_n
    from forums f
  ), moved as (
    select a.id as from_id, b.id as to_id from numbered a join numbered b
      on b.access = a.access and b.n = (a.n + $1::int * 37) % a.all_n
  )`;
const copyId = (column: string) => `md5(${column}::text || $1::int::text)::uuid`;
const shifted = (column: string) => `${column} - $1::int * interval '67 hours'`;

const threads = `${places}
  insert into threads (id, forum_id, title, author_id, created_at, head, last_number, bumped, last_post_at)
  select ${copyId('t.id')}, m.to_id, t.title, t.author_id, ${shifted('t.created_at')}, t.head, t.last_number, t.bumped, ${shifted('t.last_post_at')}
  from threads t join moved m on m.from_id = t.forum_id where t.epoch = 1`;

const posts = `${places}
  insert into posts (id, thread_id, number, author_id, source, html, state, version, created_at, changed, body_changed, born_forum, born)
  select ${copyId('p.id')}, ${copyId('p.thread_id')}, p.number, p.author_id, p.source, p.html, p.state, 1, ${shifted('p.created_at')},
    p.changed, p.body_changed, m.to_id, p.born
  from posts p join moved m on m.from_id = p.born_forum where p.version = 1`;

const documents = `${places}
  insert into search_documents (post_id, thread_id, forum_id, author_id, number, created_at, version, title_key, has, audience, words)
  select ${copyId('d.post_id')}, ${copyId('d.thread_id')}, m.to_id, d.author_id, d.number, ${shifted('d.created_at')}, 1, d.title_key,
    d.has, case when f.access = 'public' then null else f.network_id end, d.words
  from search_documents d join moved m on m.from_id = d.forum_id join forums f on f.id = m.to_id where d.version = 1`;

/**
 * Copies every thread, post and document `copies` times into other forums and other days: making the texts and their
 * words takes longest, and the index does not care that a text comes back.
 */
export async function multiply(db: Database, copies: number, say: (line: string) => void): Promise<void> {
  const indexes = await query<{ name: string; definition: string }>(
    db,
    `select indexname as name, indexdef as definition from pg_indexes
     where indexname in ('search_documents_public', 'search_documents_members')`,
  );
  for (const { name } of indexes) await query(db, `drop index ${name}`);
  const runner = db.createQueryRunner();
  try {
    await runner.query('set statement_timeout = 0');
    // The originals are told from the copies while these are made.
    await runner.query('create temporary table originals as select id from threads');
    for (const [table, statement] of Object.entries({ threads, posts, documents })) {
      for (let copy = 1; copy <= copies; copy++) {
        await runner.query(originalsOnly(table, statement), [copy]);
        say(`${table}: copy ${copy} of ${copies}`);
      }
    }
    for (const { definition } of indexes) await runner.query(definition);
    await runner.query(
      `update search_progress s set documents = n from (select forum_id, count(*) as n from search_documents group by 1) d
       where d.forum_id = s.forum_id`,
    );
    await runner.query('vacuum analyze');
  } finally {
    await runner.release();
  }
}

function originalsOnly(table: string, statement: string): string {
  const column = { documents: 'd.thread_id', posts: 'p.thread_id', threads: 't.id' }[table]!;
  return `${statement} and ${column} in (select id from originals)`;
}
