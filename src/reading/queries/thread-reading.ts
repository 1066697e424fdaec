import { type Database, prepared } from '../../database/index.js';
import { type ReaderStanding, seatOf } from '../../forums/index.js';
import { editedJson } from './edited-sql.js';
import { CAP, newsSince, wasNews } from './unread-sql.js';

/** A thread's forum as its policy needs it, and what the account has still to read. */
export interface ThreadReading extends ReaderStanding {
  forumId: string;
  lastNumber: number;
  firstUnread: number | null;
  unread: number;
  edited: Record<string, number>;
  /** First and last number of each stretch of posts that were on screen. */
  seen: [number, number][];
}

/** Stretches of seen posts that are told: those who jump about have many, and the newest posts are those that change. */
const MOST_SEEN = 100;

/**
 * Looks only at the numbers that are neither seen nor below the floor. Where a person has no row for the thread yet,
 * the floor is found by the index on changes: `number + 0` keeps the planner from walking the thread from its start.
 */
const text = `
  with here as materialized (
    select t.id, t.last_number, t.forum_id, f.access, m.role, ${seatOf('f', '$1::uuid')} as seat,
      coalesce(tr.seen, '{}'::int4multirange) as seen,
      case when tr.unread_at > coalesce(r.marked_at, '-infinity') then tr.unread_from end as unread_from,
      tr.floor,
      case when r.account_id is not null then r.baseline when m.account_id is not null then -1 else h.head end as baseline,
      ${newsSince('f')} as since, t.arrived
    from threads t join forums f on f.id = t.forum_id join forum_heads h on h.forum_id = f.id
      left join memberships m on m.network_id = f.network_id and m.account_id = $1::uuid and m.state = 'active'
      left join forum_reads r on r.account_id = $1::uuid and r.forum_id = f.id
      left join thread_reads tr on tr.account_id = $1::uuid and tr.thread_id = t.id
    where t.id = $2::uuid
  ), low as materialized (
    select least(coalesce(here.floor, case when here.arrived > 0 then 0 end,
      (select min(p.number + 0) - 1 from posts p where p.thread_id = here.id and p.changed > here.baseline and p.born > here.baseline),
      here.last_number), coalesce(here.unread_from - 1, here.last_number)) as floor from here
  ), unread as (
    select p.number from here, low,
      unnest(int4multirange(int4range(low.floor + 1, greatest(low.floor, here.last_number) + 1)) - here.seen) as gap(r)
      cross join lateral (
        select q.number from posts q
        where q.thread_id = here.id and q.number >= lower(gap.r) and q.number < upper(gap.r)
          and q.state = 'visible' and q.author_id <> $1::uuid
          and (q.number >= here.unread_from
            or (q.created_at > here.since and case when q.born_forum = here.forum_id then q.born > here.baseline
              else here.arrived > here.baseline and ${wasNews('q')} end))
        order by q.number limit ${CAP}) p
    order by p.number limit ${CAP}
  )
  select here.forum_id as "forumId", json_build_object('access', here.access) as forum, here.role, here.seat,
    here.last_number as "lastNumber",
    (select min(number) from unread) as "firstUnread", (select count(*)::int from unread) as unread,
    coalesce((select ${editedJson('tr')} from thread_reads tr where tr.account_id = $1::uuid and tr.thread_id = here.id),
      '{}'::json) as edited,
    coalesce((select json_agg(json_build_array(lower(s.r), upper(s.r) - 1) order by s.r)
      from (select r from unnest(here.seen) r order by r desc limit ${MOST_SEEN}) s), '[]'::json) as seen
  from here`;

/** @returns null when there is no such thread; for a visitor nothing is unread */
export async function threadReadingFor(
  db: Database,
  accountId: string | null,
  threadId: string,
): Promise<ThreadReading | null> {
  const [row] = await prepared<ThreadReading>(db, 'thread-reading', text, [accountId, threadId]);
  return row ?? null;
}
