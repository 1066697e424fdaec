import { prepared } from '../../database/index.js';
import { readableBy } from '../../forums/index.js';
import type { Ctx } from '../../kernel/index.js';
import { editedSince } from '../queries/edited-sql.js';

/**
 * Adds what was seen to what was seen before: the same twice is the same once, in any order. Where a person has no
 * baseline yet, the place they come from gets one: every forum of the network
 * that its member may read, else this forum.
 * The floor is taken from the baseline that an undo would go back to; a thread that came from another forum has none. Posts that were edited meanwhile and are not
 * among what is seen now are remembered.
 * Nothing here is a condition of anybody's rights, so nothing is locked first.
 */
const text = `
  with here as materialized (
    select t.id, t.forum_id, t.last_number, t.head as thread_head, t.arrived, f.network_id, h.head, m.joined_at
    from threads t join forums f on f.id = t.forum_id join forum_heads h on h.forum_id = f.id
      left join memberships m on m.network_id = f.network_id and m.account_id = $1::uuid and m.state = 'active'
    where t.id = $2::uuid
  ), missing as materialized (
    select f.id, h.head, here.joined_at from here
      join forums f on f.id = here.forum_id or (here.joined_at is not null and f.network_id = here.network_id)
      join forum_heads h on h.forum_id = f.id
      join accounts a on a.id = $1::uuid
    where ${readableBy('f', 'a')} and not exists (select from forum_reads r where r.account_id = $1::uuid and r.forum_id = f.id)
  ), laid as (
    insert into forum_reads (account_id, forum_id, baseline, since)
    select $1::uuid, missing.id,
      coalesce((select min(p.born) - 1 from (
        select q.born, q.created_at from posts q where q.born_forum = missing.id order by q.born desc limit 1000) p
        where p.created_at > missing.joined_at), missing.head),
      coalesce(missing.joined_at, $4::timestamptz)
    from missing order by missing.id on conflict do nothing returning forum_id, baseline
  ), base as materialized (
    select coalesce((select baseline from laid where forum_id = here.forum_id),
      (select coalesce(r.previous_baseline, r.baseline) from forum_reads r where r.account_id = $1::uuid and r.forum_id = here.forum_id), here.head) as baseline
    from here
  )
  insert into thread_reads as tr (account_id, thread_id, seen, floor, read_head, read_at)
  select $1::uuid, here.id, $3::int4multirange * int4multirange(int4range(1, here.last_number + 1)),
    coalesce(case when here.arrived > 0 then 0 end, (select min(p.number + 0) - 1 from posts p
      where p.thread_id = here.id and p.changed > base.baseline and p.born > base.baseline), here.last_number),
    here.thread_head, $4::timestamptz
  from here, base
  on conflict (account_id, thread_id) do update
    set seen = tr.seen + excluded.seen, read_at = excluded.read_at, read_head = excluded.read_head,
      unread_from = case when tr.seen + excluded.seen @> int4range(tr.unread_from, (select last_number + 1 from here))
        then null else tr.unread_from end,
      edited = (select coalesce(jsonb_object_agg(e.number, e.version), '{}') from (${editedSince('tr')}) e
        where not e.number <@ excluded.seen)
    where not tr.seen @> excluded.seen or tr.read_head < excluded.read_head or tr.edited <> '{}'`;

/** @param ranges first and last number of each stretch */
export async function writeSeen(
  ctx: Ctx,
  accountId: string,
  threadId: string,
  ranges: readonly (readonly [number, number])[],
): Promise<void> {
  const seen = `{${ranges.map(([from, to]) => `[${from},${to + 1})`).join(',')}}`;
  await prepared(ctx.db, 'mark-seen', text, [accountId, threadId, seen, ctx.clock.now()]);
}
