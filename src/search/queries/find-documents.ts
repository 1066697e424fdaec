import { MOST_RESULTS, RESULTS_PER_PAGE, type SearchDto } from '../../../contract/search.js';
import type { Ask } from '../../database/index.js';
import { isTrue } from '../indexing/document-words.js';
import { type Look, matchingDocuments } from './arms.js';
import { facets, places } from './facets.js';
import { type FoundRow, postsOn } from './found-posts.js';
import { rankOf } from './rank.js';
import type { Scope } from './scope.js';
import { Values } from './values.js';
import { isUsual, type Wanted } from './wanted.js';

/** How many were found. */
export interface Counted {
  total: number;
  threads: number;
  replies: number;
  /** There are more matches than were looked at. */
  isMore: boolean;
}

export interface Found extends Counted {
  /** The posts on the page that was asked for, in its order. */
  posts: FoundRow[];
  facets: SearchDto['facets'];
}

/**
 * SQL: `newest` may hold more than is true now; `live` is what agrees with the posts and threads as they are at this
 * moment, and everything that is said comes from it.
 */
function found(wanted: Wanted, scope: Scope, look: Look, values: Values, isRanked: boolean): string {
  const matching = matchingDocuments(wanted, scope, values, look);
  const kinds = { threads: 'where is_thread', replies: 'where not is_thread' };
  const kind = wanted.kind === 'threads' || wanted.kind === 'replies' ? kinds[wanted.kind] : '';
  return `newest as materialized (${matching}),
    live as materialized (
      select d.post_id, d.forum_id, d.author_id, d.number = 1 as is_thread, d.created_at,
        ${isRanked ? rankOf(scope, values) : '0'} as rank,
        extract(year from d.created_at at time zone 'utc')::int as year, t.is_locked, t.is_pinned,
        d.number = 1 and t.last_number = 1 as is_unanswered
      from newest d join posts p on p.id = d.post_id join threads t on t.id = d.thread_id
        ${isRanked ? 'join search_documents w on w.ctid = d.place' : ''}
      where ${isTrue('d', 'p', 't')}
      order by d.created_at desc, d.post_id limit ${MOST_RESULTS}
    ), shown as (select * from live ${kind})`;
}

/** SQL: the columns of `Counted`, from the one row of `tally`. */
const tally = `tally as (select count(*) filter (where is_thread)::int as threads,
  count(*) filter (where not is_thread)::int as replies from live)`;
const counts = ({ kind }: Wanted) => `
  ${kind === 'threads' ? 'threads' : kind === 'replies' ? 'replies' : 'threads + replies'} as total, threads, replies,
  (select count(*) from newest) > ${MOST_RESULTS} as "isMore"`;

/** Finds, checks, counts, orders and marks, in one statement. */
export async function findDocuments(ask: Ask, wanted: Wanted, scope: Scope, look: Look): Promise<Found> {
  const values = new Values();
  const text = found(wanted, scope, look, values, wanted.sort === 'relevance');
  const skipped = values.put((wanted.page - 1) * RESULTS_PER_PAGE, 'int');
  const [row] = await ask<Found>(
    `with ${text}, page as materialized (
       select post_id, row_number() over (order by rank desc, created_at desc, post_id) as place
       from shown order by place limit ${RESULTS_PER_PAGE} offset ${skipped}
     ), places as materialized (${places}), ${tally}
     select ${counts(wanted)}, ${facets} as facets, ${postsOn('page', values.put(scope.words.marked, 'tsquery'))} as posts
     from tally`,
    values.all,
    isUsual(wanted),
  );
  return row!;
}

/** Only how many there are. */
export async function countDocuments(ask: Ask, wanted: Wanted, scope: Scope, look: Look): Promise<Counted> {
  const values = new Values();
  const text = found(wanted, scope, look, values, false);
  const [row] = await ask<Counted>(
    `with ${text}, ${tally} select ${counts(wanted)} from tally`,
    values.all,
    isUsual(wanted),
  );
  return row!;
}
