import { THREADS_PER_PAGE } from '../../../contract/forums.js';
import { prepared } from '../../database/index.js';
import type { Ctx } from '../../kernel/index.js';
import { accountIdOf } from '../../kernel/index.js';
import { type ForumFacts, forumFactColumns, forumFactTables } from '../facts/forum.facts.js';
import { knownTo } from './readable-sql.js';
import { type PersonRow, type ThreadRow, threadJson } from './rows.js';

export interface ForumPageFacts extends ForumFacts {
  /** Pinned ones first on the first page, then by last post; one more than a page, if there is one. */
  pinned: ThreadRow[];
  listed: ThreadRow[];
  people: PersonRow[];
}

// A room that the actor may not know of is not found here already: to look for nothing takes as long.
// Pinned threads are a list of their own, so they neither fill nor empty a page of the others.
const text = `
  with target as (
    select f.id from forums f join networks n on n.id = f.network_id left join accounts a on a.id = $1 and a.status = 'active'
    where n.slug = $2 and f.slug = $3 and ${knownTo('f', 'a')}
  ), pinned as (
    select t.* from threads t, target where t.forum_id = target.id and t.is_pinned and t.merged_into is null and $4::bigint is null
    order by t.bumped desc limit 100
  ), listed as (
    select t.* from threads t, target
    where t.forum_id = target.id and not t.is_pinned and t.merged_into is null and t.bumped < coalesce($4::bigint, 9007199254740991)
    order by t.bumped desc limit ${THREADS_PER_PAGE + 1}
  )
  select ${forumFactColumns},
    coalesce((select json_agg(${threadJson('t')} order by t.bumped desc) from pinned t), '[]'::json) as pinned,
    coalesce((select json_agg(${threadJson('t')} order by t.bumped desc) from listed t), '[]'::json) as listed,
    (select coalesce(json_agg(json_build_object('id', a.id, 'username', a.username, 'name', a.name) order by a.id), '[]'::json)
     from accounts a where a.id in (select author_id from pinned union select author_id from listed) and a.name is not null) as people
  from target join ${forumFactTables.replace('forums f', 'forums f on f.id = target.id')}`;

/** @returns null when there is no forum at this address */
export async function forumPageFacts(
  ctx: Ctx,
  network: string,
  forum: string,
  before: number | undefined,
): Promise<ForumPageFacts | null> {
  const [row] = await prepared<ForumPageFacts>(ctx.db, 'forum-page', text, [
    accountIdOf(ctx.actor),
    network,
    forum,
    before ?? null,
  ]);
  return row ?? null;
}
