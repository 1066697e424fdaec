import { query } from '../../database/index.js';
import { readableBy } from '../../forums/index.js';
import type { Ctx } from '../../kernel/index.js';
import { UNDO_MINUTES } from '../queries/forum-unread.js';

/** One forum, or all of a network that the account may read. */
export type Forums = { forumId: string } | { networkId: string };

const which = (forums: Forums) => ('forumId' in forums ? 'f.id' : 'f.network_id');
const idOf = (forums: Forums) => ('forumId' in forums ? forums.forumId : forums.networkId);

/** Everything in the forums up to now is read. What was before is kept, for the undo. */
export async function writeForumsRead(ctx: Ctx, accountId: string, forums: Forums): Promise<void> {
  await query(
    ctx.db,
    `insert into forum_reads as r (account_id, forum_id, baseline, since, marked_at, previous_baseline)
     select $1::uuid, f.id, h.head, coalesce(m.joined_at, $3::timestamptz), clock_timestamp(), coalesce(
       (select min(p.born) - 1 from (select q.born, q.created_at from posts q where q.born_forum = f.id order by q.born desc limit 1000) p
         where p.created_at > m.joined_at), h.head)
     from accounts a cross join forums f join forum_heads h on h.forum_id = f.id
       left join memberships m on m.network_id = f.network_id and m.account_id = a.id and m.state = 'active'
     where a.id = $1::uuid and ${which(forums)} = $2::uuid and ${readableBy('f', 'a')}
     order by f.id -- as whoever else writes several of them (docs/live-sync.md)
     on conflict (account_id, forum_id) do update
       set baseline = excluded.baseline, marked_at = excluded.marked_at,
         previous_baseline = r.baseline, previous_marked_at = r.marked_at`,
    [accountId, idOf(forums), ctx.clock.now()],
  );
}

/** Goes back to how it was before the last time, for forums marked together with the latest of them. */
export async function undoForumsRead(ctx: Ctx, accountId: string, forums: Forums): Promise<void> {
  await query(
    ctx.db,
    `with marked as (
       select r.forum_id, r.marked_at, max(r.marked_at) over () as latest
       from forum_reads r join forums f on f.id = r.forum_id
       where r.account_id = $1::uuid and ${which(forums)} = $2::uuid and r.previous_baseline is not null
         and r.marked_at > clock_timestamp() - interval '${UNDO_MINUTES} minutes'),
     locked as (
       select r.forum_id from forum_reads r join marked using (forum_id)
       where r.account_id = $1::uuid and marked.marked_at > latest - interval '1 minute'
       order by r.forum_id for no key update of r)
     update forum_reads r
     set baseline = r.previous_baseline, marked_at = r.previous_marked_at, previous_baseline = null, previous_marked_at = null
     from locked
     where r.account_id = $1::uuid and r.forum_id = locked.forum_id and r.previous_baseline is not null`,
    [accountId, idOf(forums)],
  );
}
