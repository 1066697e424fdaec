import { MOST_RESULTS, RESULTS_PER_PAGE } from '../../../contract/search.js';
import type { Ask } from '../../database/index.js';
import { isTrue } from '../indexing/document-words.js';
import { type Look, matchingDocuments } from './arms.js';
import type { Scope } from './scope.js';
import { Values } from './values.js';
import type { Wanted } from './wanted.js';

/** One count of the result: the columns that are not null say of what. */
export interface Group {
  forumId: string | null;
  authorId: string | null;
  year: number | null;
  isThread: boolean | null;
  status: 'locked' | 'pinned' | 'unanswered' | null;
  count: number;
}

export interface Found {
  total: number;
  /** There are more matches than were looked at. */
  isMore: boolean;
  /** Ids of the posts on the page that was asked for, in its order. */
  page: string[];
  groups: Group[];
}

/**
 * Finds, checks, counts and orders, in one statement. `newest` may hold more than is true now; `live` is what agrees
 * with the posts and threads as they are at this moment, and everything that is said comes from it.
 */
export async function findDocuments(ask: Ask, wanted: Wanted, scope: Scope, look: Look): Promise<Found> {
  const values = new Values();
  const matching = matchingDocuments(wanted, scope, values, look);
  const shown =
    wanted.kind === 'threads' ? 'where is_thread' : wanted.kind === 'replies' ? 'where not is_thread' : '';
  const rank =
    wanted.sort === 'relevance' ? `ts_rank(w.words, ${values.put(scope.words.marked, 'tsquery')}, 1)` : '0';
  const ranked = wanted.sort === 'relevance' ? 'join search_documents w on w.ctid = d.place' : '';
  const skipped = values.put((wanted.page - 1) * RESULTS_PER_PAGE, 'int');
  const [row] = await ask<Found>(
    `with newest as materialized (${matching}),
     live as materialized (
       select d.post_id, d.forum_id, d.author_id, d.number = 1 as is_thread, d.created_at, ${rank} as rank,
         extract(year from d.created_at at time zone 'utc')::int as year, t.is_locked, t.is_pinned,
         d.number = 1 and t.last_number = 1 as is_unanswered
       from newest d join posts p on p.id = d.post_id join threads t on t.id = d.thread_id ${ranked}
       where ${isTrue('d', 'p', 't')}
       order by d.created_at desc, d.post_id limit ${MOST_RESULTS}
     ), shown as (select * from live ${shown}),
     groups as (
       select forum_id, author_id, year, null::boolean as is_thread, null as status, count(*)::int as count
       from shown group by grouping sets ((forum_id), (author_id), (year))
       union all select null, null, null, is_thread, null, count(*)::int from live group by is_thread
       union all select null, null, null, null, status, count(*)::int from shown,
         lateral (values ('locked', is_locked), ('pinned', is_pinned), ('unanswered', is_unanswered)) as s(status, holds)
         where holds group by status
     )
     select (select count(*)::int from shown) as total,
       (select count(*) from newest) > ${MOST_RESULTS} as "isMore",
       array(select post_id from shown order by rank desc, created_at desc, post_id
         limit ${RESULTS_PER_PAGE} offset ${skipped}) as page,
       coalesce((select json_agg(json_build_object('forumId', forum_id, 'authorId', author_id, 'year', year,
         'isThread', is_thread, 'status', status, 'count', count)) from groups), '[]'::json) as groups`,
    values.all,
  );
  return row!;
}
