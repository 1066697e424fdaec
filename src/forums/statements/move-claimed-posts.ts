import { prepared, query } from '../../database/index.js';
import { ERA } from '../../feed/index.js';
import type { Job, Services } from '../../kernel/index.js';
import { oneStep, type ThreadChangeRow } from '../presenters/thread-message.presenter.js';
import { authorsJson, postJson, threadJson } from '../queries/rows.js';

interface Left {
  unclaimedId: string;
  accountId: string;
  threadId: string;
  forumId: string;
}

/** Posts changed by one number: a message of this size goes out as it is. */
const AT_ONCE = 100;

/**
 * Gives claimed posts to who claimed them, one thread after the other, each as a change of its forum like any other,
 * so that open pages, lists and kept pages follow. It looks again and again: what a later import brings moves too.
 */
export const moveClaimedPosts: Job = {
  name: 'forums.moveClaimedPosts',
  everyMs: 5_000,
  async run(services) {
    const left = await findLeft(services);
    return left !== undefined && (await move(services, left));
  },
};

async function findLeft({ db }: Services): Promise<Left | undefined> {
  const [left] = await query<Left>(
    db,
    `select c.unclaimed_id as "unclaimedId", c.account_id as "accountId", t.id as "threadId", t.forum_id as "forumId"
     from post_claims c join accounts a on a.id = c.account_id and a.status = 'active'
       cross join lateral (select p.thread_id from posts p where p.author_id = c.unclaimed_id limit 1) p
       join threads t on t.id = p.thread_id
     limit 1`,
  );
  return left;
}

/** The lock order of the house: account, thread, posts by id, head; then the stamps. */
const text = `
  with person as (
    select a.id from accounts a join post_claims c on c.account_id = a.id
    where a.id = $2::uuid and c.unclaimed_id = $1::uuid and a.status = 'active' for share of a
  ), locked as (
    select t.id, t.head as prev from threads t
    where t.id = $3::uuid and t.forum_id = $4::uuid and exists (select from person)
    for no key update of t
  ), was as (
    select p.id from posts p, locked
    where p.thread_id = locked.id and p.author_id = $1::uuid order by p.id limit ${AT_ONCE} for no key update of p
  ), step as (
    update forum_heads h set head = h.head + 1 from locked
    where h.forum_id = $4::uuid and exists (select from was)
    returning h.head as seq, h.access, locked.prev
  ), stamped_thread as (
    update threads t set head = step.seq, author_id = case when t.author_id = $1::uuid then $2::uuid else t.author_id end
    from step where t.id = $3::uuid returning t.*
  ), stamped_posts as (
    update posts p set changed = step.seq, author_id = $2::uuid from step, was where p.id = was.id returning p.*
  ), written as (
    update post_revisions r set written_by = $2::uuid from step, was
    where r.post_id = was.id and r.written_by = $1::uuid
  )
  select ${ERA} as era, step.seq, step.prev, step.access, ${threadJson('t')} as thread,
    (select json_agg(${postJson('p', 'step.prev')} order by p.number) from stamped_posts p) as posts,
    ${authorsJson('select t.author_id union all select author_id from stamped_posts', 't.forum_id')} as people
  from step, stamped_thread t`;

/** @returns whether there may be more */
function move({ db, feed }: Services, { unclaimedId, accountId, threadId, forumId }: Left): Promise<boolean> {
  return feed.write(forumId, async () => {
    const values = [unclaimedId, accountId, threadId, forumId];
    const [row] = await prepared<ThreadChangeRow>(db, 'move-claimed-posts', text, values);
    // Nothing: moved elsewhere or by another node meanwhile. The next look finds out.
    return { result: row !== undefined, committed: row ? [oneStep(row)] : [] };
  });
}
