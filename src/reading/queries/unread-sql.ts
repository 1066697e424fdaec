import { MAX_UNREAD } from '../../../contract/limits.js';
import { readableBy, readingSince } from '../../forums/index.js';

/** Only this many of a forum's newest posts are looked at: what one has not read since then is old, not new. */
export const NEWS_WINDOW = 1_000;
/** Counting stops here. */
export const CAP = MAX_UNREAD + 1;

/**
 * SQL: the common table expression `scope`: forums that the account $1 may read, each with what is news in it:
 * posts born after `baseline` and written after `since`. Without a row of its own, a member's news begins at joining;
 * for others nothing is news before they have read here. `since` leaves out imported archives, which are born late, and
 * what was written before the account could read here.
 * @param which SQL on `f` (forum) and `m` (the account's active membership, or nulls)
 */
export function scopeOf(which: string): string {
  return `scope as materialized (
    select f.id as forum_id, f.network_id, h.head, r.account_id is not null as has_row,
      case when r.account_id is not null then r.baseline when m.account_id is not null then -1 else h.head end as baseline,
      ${newsSince('f')} as since,
      coalesce(r.marked_at, '-infinity') as marked_at, r.previous_baseline
    from accounts a cross join forums f join forum_heads h on h.forum_id = f.id
      left join memberships m on m.network_id = f.network_id and m.account_id = a.id and m.state = 'active'
      left join forum_reads r on r.account_id = a.id and r.forum_id = f.id
    where a.id = $1::uuid and ${readableBy('f', 'a')} and ${which})`;
}

/** SQL: from when on posts of a forum are news to $1; `m` and `r` are their membership and their row for the forum. */
export const newsSince = (
  f: string,
) => `greatest(coalesce(r.since - interval '10 minutes', m.joined_at, 'infinity'),
  ${readingSince(f, '$1::uuid', 'm.joined_at')})`;

/**
 * SQL: whether a post `p` that came into its forum with its thread is news to $1, the account `a`: it was where it was
 * written. Whoever could not read there gets an old thread, not a new one.
 */
export const wasNews = (p: string) => `exists (
  select from forums b join accounts a on a.id = $1::uuid
    left join memberships m on m.network_id = b.network_id and m.account_id = a.id and m.state = 'active'
    left join forum_reads r on r.account_id = a.id and r.forum_id = b.id
  where b.id = ${p}.born_forum and ${readableBy('b', 'a')} and ${p}.created_at > ${newsSince('b')}
    and ${p}.born > coalesce(r.baseline, -1))`;

/** The forums of one's own networks. */
export const ownForums = 'm.account_id is not null';

/**
 * SQL: `unread`: number and thread of each unread post in `scope`. Visible, somebody else's, never on one's screen,
 * and news, born here or come with its thread, or marked unread by hand. Of a forum's threads it looks only at those of
 * its newest posts, and at the few that came from elsewhere.
 * @param most rows for each forum and each of the three ways
 */
export function unreadIn(most: number): string {
  return `unread as materialized (
    select s.forum_id, u.thread_id, u.number from scope s cross join lateral (
      (select p.thread_id, p.number from (
         select q.thread_id, q.number, q.author_id, q.state, q.created_at from posts q
         where q.born_forum = s.forum_id and q.born > s.baseline order by q.born desc limit ${NEWS_WINDOW}) p
       cross join lateral (select from threads t where t.id = p.thread_id and t.forum_id = s.forum_id limit 1) t
       left join thread_reads tr on tr.account_id = $1::uuid and tr.thread_id = p.thread_id
       where p.state = 'visible' and p.author_id <> $1::uuid and p.created_at > s.since
         and not coalesce(p.number <@ tr.seen, false)
       limit ${most})
      union
      (select p.thread_id, p.number from threads t cross join lateral (
         select q.* from posts q where q.thread_id = t.id order by q.number desc limit ${NEWS_WINDOW}) p
       left join thread_reads tr on tr.account_id = $1::uuid and tr.thread_id = p.thread_id
       where t.forum_id = s.forum_id and t.arrived > 0 and t.arrived > s.baseline and p.born_forum <> s.forum_id
         and p.state = 'visible' and p.author_id <> $1::uuid and p.created_at > s.since
         and not coalesce(p.number <@ tr.seen, false) and ${wasNews('p')}
       limit ${most})
      union
      (select p.thread_id, p.number from thread_reads tr
       join threads t on t.id = tr.thread_id and t.forum_id = s.forum_id
       join posts p on p.thread_id = t.id and p.number >= tr.unread_from
       where tr.account_id = $1::uuid and tr.unread_from is not null and tr.unread_at > s.marked_at
         and p.state = 'visible' and p.author_id <> $1::uuid and not p.number <@ tr.seen
       limit ${most})) u)`;
}
