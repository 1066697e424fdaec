import { prepared, query } from '../../database/index.js';
import { ERA } from '../../feed/index.js';
import type { Services } from '../../kernel/index.js';
import { oneStep, type ThreadChangeRow } from '../presenters/thread-message.presenter.js';
import { authorsJson, postJson, threadJson } from '../queries/rows.js';

/** More posts of one person in one thread take another step: a message stays small. */
const STEP = 200;

/**
 * Tells a thread that one of its authors has another name now, or none: all of his posts there take a number, so
 * open screens, catch-up and kept pages follow. With `erases`, the text of those that are visible goes as well,
 * with its earlier versions, as `deletePost` does it. Doing it twice costs numbers and changes nothing else.
 */
export async function restampAuthor(
  services: Pick<Services, 'db' | 'feed'>,
  author: { accountId: string; erases: boolean },
  place: { forumId: string; threadId: string },
): Promise<void> {
  let { forumId } = place;
  for (let after = 0; ; ) {
    const last = await restampSome(services, author, { ...place, forumId }, after);
    if (last !== null) after = last;
    else {
      const now = await forumOf(services, place.threadId);
      if (now === null || now === forumId) return;
      // It was moved meanwhile: the rest of it is told there.
      forumId = now;
    }
  }
}

async function forumOf({ db }: Pick<Services, 'db'>, threadId: string): Promise<string | null> {
  const [row] = await query<{ id: string }>(db, 'select forum_id as id from threads where id = $1', [
    threadId,
  ]);
  return row?.id ?? null;
}

/** @returns the last post number of this step; null when there are no more */
async function restampSome(
  { db, feed }: Pick<Services, 'db' | 'feed'>,
  { accountId, erases }: { accountId: string; erases: boolean },
  { forumId: forum, threadId }: { forumId: string; threadId: string },
  after: number,
): Promise<number | null> {
  return feed.write(forum, async () => {
    const [row] = await prepared<ThreadChangeRow>(db, 'restamp-author', statement, [
      accountId,
      threadId,
      forum,
      after,
      erases,
    ]);
    if (!row) return { result: null, committed: [] };
    const last = row.posts.length < STEP ? null : row.posts.at(-1)!.number;
    return { result: last, committed: [oneStep(row)] };
  });
}

// The text that is gone travels to nobody; of the others' texts nothing changed, so none travels either.
const statement = `
  with person as (
    select id from accounts where id = $1 for share
  ), locked as (
    select t.id, t.head as prev from threads t
    where t.id = $2 and t.forum_id = $3 and exists (select from person) for no key update
  ), was as (
    select p.id, p.number, p.state from posts p, locked
    where p.thread_id = locked.id and p.author_id = $1 and p.number > $4 order by p.number limit ${STEP}
    for no key update of p
  ), step as (
    update forum_heads h set head = h.head + 1 from locked
    where h.forum_id = $3 and ($4 = 0 or exists (select from was))
    returning h.head as seq, h.access, locked.prev
  ), stamped_thread as (
    update threads t set head = step.seq from step where t.id = $2 returning t.*
  ), stamped as (
    update posts p set changed = step.seq,
      state = case when $5::boolean and p.state = 'visible' then 'deleted' else p.state end,
      source = case when $5 then '' else p.source end, html = case when $5 then '' else p.html end,
      body_changed = case when $5 and p.state = 'visible' then step.seq else p.body_changed end
    from step, was where p.id = was.id returning p.*
  ), forgotten as (
    delete from post_revisions r using was, step where $5 and was.state = 'visible' and r.post_id = was.id
  )
  select ${ERA} as era, step.seq, step.prev, step.access, ${threadJson('t')} as thread,
    coalesce((select json_agg(${postJson('p', 'step.seq - 1')} order by p.number) from stamped p), '[]'::json) as posts,
    ${authorsJson('select t.author_id union all select author_id from stamped', 't.forum_id')} as people
  from step, stamped_thread t`;
