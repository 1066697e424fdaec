import { bodyWords, EVERYONE, hasBits, titleKey, titleWords } from '../../src/search/index.js';
import type { Step } from './steps.js';

/** Each post that is written and indexed is copied so often: making words takes longest, and no index minds. */
export const COPIES = 4;

// Another forum of the same kind, and another day: the number tells the copies apart; 0 is the original.
const places = `
  with copies as (select generate_series($1::int, $2::int) as copy), numbered as (
    select f.id, f.access, row_number() over (partition by access order by id) - 1 as n, count(*) over (partition by access) as all_n
    from forums f
  ), moved as (
    select c.copy, a.id as from_id, b.id as to_id from copies c cross join numbered a join numbered b
      on b.access = a.access and b.n = (a.n + c.copy * 37) % a.all_n
  )`;
/** Ids begin with their time: that of a copy is as much earlier as the copy. */
const copyId = (column: string) => `case when m.copy = 0 then ${column} else (
  lpad(to_hex(('x' || left(replace(${column}::text, '-', ''), 12))::bit(48)::bigint - m.copy * 241200000::bigint), 12, '0')
  || substr(md5(${column}::text || m.copy::text), 13))::uuid end`;
const shifted = (column: string) => `${column} - m.copy * interval '67 hours'`;

/** What the index keeps of each original, by the same expressions as its own job. */
export const takeWords: Step = {
  name: 'Taking the words',
  run: async (ask) => {
    await ask(
      `create table bench_documents as
       select p.id as post_id, p.thread_id, t.forum_id, p.author_id, p.number, p.created_at, ${hasBits('p')} as has,
         case when p.number = 1 then ${titleKey('t')} end as title_key,
         case when p.number = 1 then ${titleWords('t')} else ''::tsvector end || ${bodyWords('p')} as words
       from posts p join threads t on t.id = p.thread_id`,
    );
    await ask(
      `create table bench_vocabulary as select distinct d.forum_id, w.lexeme as word
       from posts p join threads t on t.id = p.thread_id join bench_documents d on d.post_id = p.id,
         unnest(to_tsvector('simple', case when p.number = 1 then t.title || ' ' else '' end || p.html)) as w(lexeme, positions, weights)
       where w.lexeme !~ '[^[:alpha:]]' and length(w.lexeme) between 4 and 24`,
    );
  },
};

export const copyPosts: Step = {
  name: 'Copying threads and posts',
  run: async (ask) => {
    await ask(
      `${places}
       insert into threads (id, forum_id, title, author_id, created_at, head, last_number, bumped, last_post_at)
       select ${copyId('t.id')}, m.to_id, t.title, t.author_id, ${shifted('t.created_at')}, t.head, t.last_number, t.bumped, ${shifted('t.last_post_at')}
       from threads t join moved m on m.from_id = t.forum_id`,
      [1, COPIES],
    );
    await ask(
      `${places}
       insert into posts (id, thread_id, number, author_id, source, html, state, version, created_at, changed, body_changed, born_forum, born)
       select ${copyId('p.id')}, ${copyId('p.thread_id')}, p.number, p.author_id, p.source, p.html, p.state, p.version,
         ${shifted('p.created_at')}, p.changed, p.body_changed, m.to_id, p.born
       from posts p join moved m on m.from_id = p.born_forum`,
      [1, COPIES],
    );
  },
};

/** In the order of time, as they would have been written day by day. */
export const makeDocuments: Step = {
  name: 'Making the documents',
  run: async (ask) => {
    const indexes = (await ask(
      `select indexname as name, indexdef as definition from pg_indexes where tablename = 'search_documents'
       and indexname <> 'search_documents_pkey'`,
    )) as { name: string; definition: string }[];
    for (const { name } of indexes) await ask(`drop index ${name}`);
    await ask(
      `${places}
       insert into search_documents (post_id, thread_id, forum_id, author_id, number, created_at, version, title_key, has, audience, words)
       select ${copyId('d.post_id')}, ${copyId('d.thread_id')}, m.to_id, d.author_id, d.number, ${shifted('d.created_at')} as at, 1,
         d.title_key, d.has, case when f.access = 'public' then null else f.network_id end, d.words
       from bench_documents d join moved m on m.from_id = d.forum_id join forums f on f.id = m.to_id order by at`,
      [0, COPIES],
    );
    for (const { definition } of indexes) await ask(definition);
    await ask(
      `insert into search_progress (forum_id, audience, seq, documents)
       select h.forum_id, case when f.access = 'public' then null else f.network_id end, h.head,
         (select count(*) from search_documents d where d.forum_id = h.forum_id)
       from forum_heads h join forums f on f.id = h.forum_id`,
    );
  },
};

export const makeVocabulary: Step = {
  name: 'Making the vocabulary',
  run: async (ask) => {
    const stem = `coalesce((tsvector_to_array(to_tsvector('convene', word)))[1], word)`;
    await ask(
      `insert into search_words (audience, word, stem) select '${EVERYONE}', word, ${stem} from (
         select distinct v.word from bench_vocabulary v join forums f on f.id = v.forum_id where f.access = 'public') w`,
    );
    await ask(
      `${places}
       insert into search_words (audience, word, stem) select network_id, word, ${stem} from (
         select distinct f.network_id, v.word from bench_vocabulary v join moved m on m.from_id = v.forum_id
           join forums f on f.id = m.to_id
         where f.access <> 'public' and not exists (
           select from search_words k where k.audience = '${EVERYONE}' and k.word = v.word)) w`,
      [0, COPIES],
    );
    await ask('drop table bench_documents, bench_vocabulary');
  },
};

/** The words of all documents in a table of their own, with an index of their own: what the limit is measured with. */
export const makePlain: Step = {
  name: 'Making the plain index',
  run: async (ask) => {
    await ask('create table bench_plain as select post_id, words from search_documents');
    await ask('alter table bench_plain alter column words set statistics 200');
    await ask('create index bench_plain_words on bench_plain using gin (words)');
  },
};
