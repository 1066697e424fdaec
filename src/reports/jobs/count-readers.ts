import { query } from '../../database/index.js';
import type { Job } from '../../kernel/index.js';

const EVERY_MS = 60_000;
const GATHER_MS = 1_000;
/** Counting asks for each member of a network: few at a time. */
const AT_ONCE = 5;
/** What was not counted in this time is not counted any more: too many have come back to the thread since. */
const WITHIN = '1 hour';
const takesAway = new Set(['post.removed', 'post.hidden']);

/** As the index says it. */
const uncounted = `c.kind = 'post' and c.readers is null and (c.state = 'open' or c.outcome = 'removed')`;

// Whoever was last in the thread after the report, and has had the post before them. Only the number is kept. It holds no case:
// whoever works on one does not wait for it.
const counting = `
  with taken as materialized (
    select c.id, c.network_id, c.thread_id, c.opened_at, p.number from report_cases c join posts p on p.id = c.post_id
    where ${uncounted} and (c.decided_at is null or c.decided_at > $1::timestamptz - interval '${WITHIN}')
      and p.state = 'removed' and (c.state <> 'open' or p.is_under_review)
    order by c.id limit ${AT_ONCE})
  select taken.id, (
    select count(*)::int from memberships m join thread_reads r on r.account_id = m.account_id and r.thread_id = taken.thread_id
    where m.network_id = taken.network_id and m.state = 'active' and r.read_at >= taken.opened_at and taken.number <@ r.seen) as readers
  from taken`;

// A case that somebody works on right now has its number in the next minute.
const keeping = `
  with free as (
    select c.id, x.readers from report_cases c join unnest($1::uuid[], $2::int[]) x (id, readers) on x.id = c.id
    where c.readers is null for update of c skip locked)
  update report_cases c set readers = free.readers from free where c.id = free.id returning c.id`;

/** Counts how many members read a reported post before it was taken away. Behind the back of whoever decides. */
export const countReaders: Job = {
  name: 'reports.countReaders',
  everyMs: EVERY_MS,
  gatherMs: GATHER_MS,
  listen: ({ signals }, wake) =>
    signals.toAccount.listen(({ event, data }) => {
      if (event === 'account:notice' && takesAway.has(data.action)) wake();
    }),
  async run({ db, clock }) {
    const counted = await query<{ id: string; readers: number }>(db, counting, [clock.now()]);
    if (counted.length === 0) return false;
    const ids = counted.map(({ id }) => id);
    const numbers = counted.map(({ readers }) => readers);
    const kept = await query(db, keeping, [ids, numbers]);
    return kept.length === AT_ONCE;
  },
};
