import { query } from '../../database/index.js';
import type { Job } from '../../kernel/index.js';
import { noticesSql, tellNotices } from '../../notices/index.js';

const AT_ONCE = 200;

const text = `with late as (
    select id from quote_requests where answer is null and due_at < $1::timestamptz order by due_at limit ${AT_ONCE}
    for update skip locked
  ), q as (
    update quote_requests r set answer = 'no', answered_at = r.due_at, is_lapsed = true from late where r.id = late.id returning r.*
  ), told as (${noticesSql({
    kind: 'quoteAnswered',
    account: 'q.asker_id',
    subject: 'q.id',
    network: 'f.network_id',
    at: '$1::timestamptz',
    from: 'q join posts p on p.id = q.post_id join threads t on t.id = p.thread_id join forums f on f.id = t.forum_id',
  })})
  select (select count(*)::int from q) as done, array(select account_id from told) as told`;

/** No answer in time is a no: whoever asked is told so. */
export const lapseQuestions: Job = {
  name: 'quoting.lapse',
  everyMs: 600_000,
  async run(services) {
    const [row] = await query<{ done: number; told: string[] }>(services.db, text, [services.clock.now()]);
    tellNotices(services, row!.told);
    return row!.done === AT_ONCE;
  },
};
