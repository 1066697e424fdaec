import { query } from '../../database/index.js';
import type { Job } from '../../kernel/index.js';

const EVERY_MS = 60_000;
const GATHER_MS = 1_000;
const AT_ONCE = 100;
/** What was not counted in this time is not counted any more: too many have come back to the thread since. */
const WITHIN = '1 hour';

// Whoever was last in the thread after the report, and has had the post before them. Only the number is kept.
const text = `
  with taken as (
    select c.id, c.network_id, c.thread_id, c.opened_at, p.number from report_cases c join posts p on p.id = c.post_id
    where c.kind = 'post' and c.readers is null and p.state = 'removed' and (
      c.state = 'open' and p.is_under_review
      or c.state <> 'open' and c.outcome = 'removed' and c.decided_at > $1::timestamptz - interval '${WITHIN}')
    order by c.id limit ${AT_ONCE} for update of c skip locked)
  update report_cases c set readers = (
    select count(*)::int from memberships m join thread_reads r on r.account_id = m.account_id and r.thread_id = taken.thread_id
    where m.network_id = taken.network_id and m.state = 'active' and r.read_at >= taken.opened_at and taken.number <@ r.seen)
  from taken where c.id = taken.id returning c.id`;

/** Counts how many members read a reported post before it was taken away. Behind the back of whoever decides. */
export const countReaders: Job = {
  name: 'reports.countReaders',
  everyMs: EVERY_MS,
  gatherMs: GATHER_MS,
  listen: ({ signals }, wake) =>
    signals.toAccount.listen(({ event }) => {
      if (event === 'account:notice') wake();
    }),
  async run({ db, clock }) {
    const counted = await query(db, text, [clock.now()]);
    return counted.length === AT_ONCE;
  },
};
