import { type Database, prepared } from '../../database/index.js';
import { audienceOf } from '../../forums/index.js';
import { EVERYONE } from './audience.js';
import { bodyWords, hasBits, titleKey, titleWords } from './document-words.js';

/** Numbers of a forum taken in one go: some hundred milliseconds at most. */
const STEP = 500;

export interface Followed {
  /** Whether more was waiting when this began: in this forum or another. */
  isMore: boolean;
  /** Lexemes that some document lost, or took with it to another audience. */
  lost: string[];
}

// One snapshot for head, posts and threads: numbers are taken last thing before the commit and in order, so every row
// up to the head is there to see (docs/live-sync.md).
const statement = `
  with mine as (
    select s.forum_id, s.seq as after, least(h.head, s.seq + ${STEP}) as upto, h.head, ${audienceOf('f')} as audience
    from search_progress s join forum_heads h on h.forum_id = s.forum_id join forums f on f.id = s.forum_id
    where s.seq < h.head and s.audience is not distinct from ${audienceOf('f')}
    limit 1 for update of s skip locked
  ), moved as (
    select t.* from mine m join threads t on t.forum_id = m.forum_id and t.head > m.after
  ), touched as (
    select p.id from mine m join posts p on p.born_forum = m.forum_id and p.born > m.after and p.born <= m.upto
      join threads t on t.id = p.thread_id and t.forum_id = m.forum_id -- not one that was moved: that forum's turn
    union
    select p.id from mine m, moved t join posts p on p.thread_id = t.id where p.changed > m.after and p.changed <= m.upto
    union
    select p.id from mine m, moved t join posts p on p.thread_id = t.id and p.number = 1 where t.head <= m.upto
  ), fresh as (
    select p.id, p.thread_id, t.forum_id, p.author_id, p.number, p.created_at, ${hasBits('p')} as has,
      case when p.state = 'visible' then p.version else 0 end as version,
      case when p.number = 1 then ${titleKey('t')} end as title_key, m.audience, p.html,
      case when p.number = 1 then t.title || ' ' else '' end as title,
      case when p.number = 1 then ${titleWords('t')} else ''::tsvector end || ${bodyWords('p')} as words
    from mine m, touched join posts p on p.id = touched.id join threads t on t.id = p.thread_id
    where p.state = 'visible' or p.number = 1
  ), lost as (
    select unnest(tsvector_to_array(d.words)) as lexeme from touched join search_documents d on d.post_id = touched.id
    except select unnest(tsvector_to_array(f.words)) from fresh f join search_documents d on d.post_id = f.id
      where d.audience is not distinct from f.audience
  ), dropped as (
    delete from search_documents d using touched
    where d.post_id = touched.id and not exists (select from fresh where fresh.id = touched.id) returning 1
  ), written as (
    insert into search_documents
      (post_id, thread_id, forum_id, author_id, number, created_at, version, title_key, has, audience, words)
    select id, thread_id, forum_id, author_id, number, created_at, version, title_key, has, audience, words from fresh
    on conflict (post_id) do update set thread_id = excluded.thread_id, number = excluded.number, forum_id = excluded.forum_id, author_id = excluded.author_id,
      version = excluded.version, title_key = excluded.title_key, has = excluded.has, audience = excluded.audience,
      words = excluded.words
    returning (xmax = 0) as is_new
  ), surface as materialized (
    select distinct coalesce(audience, '${EVERYONE}') as audience, lexeme as word
    from fresh, unnest(to_tsvector('simple', title || html)) as w(lexeme, positions, weights)
    where lexeme !~ '[^[:alpha:]]' and length(lexeme) between 4 and 24
  ), unknown as materialized (
    select s.audience, s.word from surface s
    where not exists (select from search_words k where k.audience = '${EVERYONE}' and k.word = s.word)
      and not exists (select from search_words k where k.audience = s.audience and k.word = s.word)
  ), learned as (
    insert into search_words (audience, word, stem)
    select audience, word, coalesce((tsvector_to_array(to_tsvector('convene', word)))[1], word) from unknown
    order by 1, 2 on conflict do nothing
  ), stepped as (
    update search_progress s set seq = m.upto, documents = s.documents
      + (select count(*) filter (where is_new)::int from written) - (select count(*)::int from dropped)
    from mine m where s.forum_id = m.forum_id and m.upto > s.seq returning m.upto < m.head as is_more
  )
  select exists (select from stepped where is_more) or (exists (select from stepped) and exists (
      select from mine m, search_progress s join forum_heads h on h.forum_id = s.forum_id
      where s.forum_id <> m.forum_id and s.seq < h.head)) as "isMore", coalesce((select array_agg(lexeme) from lost), '{}') as lost`;

/** How often this process has followed each database. */
const runs = new WeakMap<Database, number>();

/**
 * Takes the next changes of one forum into the index: one statement. Another node at the same forum is passed by. It is
 * planned anew each time that the runs have doubled: a plan made for an empty index would read a full one from end to
 * end, for ever.
 */
export async function followOnce(db: Database): Promise<Followed> {
  const run = (runs.get(db) ?? 0) + 1;
  runs.set(db, run);
  const [row] = await prepared<Followed>(db, `search-follow-${Math.floor(Math.log2(run))}`, statement, []);
  return row!;
}
