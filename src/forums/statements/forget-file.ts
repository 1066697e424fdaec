import { prepared, query } from '../../database/index.js';
import { ERA } from '../../feed/index.js';
import type { Services } from '../../kernel/index.js';
import { GONE, renderMarkdown } from '../../lib/markdown/index.js';
import { oneStep, type ThreadChangeRow } from '../presenters/thread-message.presenter.js';
import { authorsJson, postJson, threadJson } from '../queries/rows.js';

interface Showing {
  id: string;
  threadId: string;
  forumId: string;
  source: string;
}

/** A post that was written anew meanwhile is looked at again, so often. */
const ROUNDS = 5;

/**
 * Puts words in the place of a file of somebody's, in all of their posts that show it: earlier versions and texts that
 * moderators keep as well. What it was called or showed stays to be read; open screens follow. It is no edit, so no
 * version is counted. Doing it twice changes nothing.
 */
export async function forgetFile(
  services: Pick<Services, 'db' | 'feed'>,
  { ownerId, fileId }: { ownerId: string; fileId: string },
): Promise<void> {
  const { db } = services;
  const isNamed = (column: string) =>
    `position('/a/' in ${column}) > 0 and attachments_in(${column}) @> array[$2::uuid]`;
  for (let round = 0; round < ROUNDS; round++) {
    const kept = await query<{ id: string; source: string }>(
      db,
      `select w.post_id as id, w.source from withheld_bodies w join posts p on p.id = w.post_id
       where p.author_id = $1 and ${isNamed('w.source')}`,
      [ownerId, fileId],
    );
    for (const { id, source } of kept)
      await query(
        db,
        'update withheld_bodies set source = $3, html = $4 where post_id = $1 and source = $2',
        [id, source, ...without(fileId, source)],
      );
    const posts = await query<Showing>(
      db,
      `select p.id, p.thread_id as "threadId", t.forum_id as "forumId", p.source
       from posts p join threads t on t.id = p.thread_id
       where p.author_id = $1 and p.state = 'visible' and ${isNamed('p.source')} order by p.id`,
      [ownerId, fileId],
    );
    if (kept.length + posts.length === 0) return;
    for (const post of posts) await rewrite(services, fileId, post);
  }
}

/** The text with words for the file, as its author wrote it and as it is shown. */
function without(fileId: string, source: string): [source: string, html: string] {
  const text = source.replaceAll(named(fileId), GONE);
  return [text, renderMarkdown(text)];
}

const named = (fileId: string) => new RegExp(`/a/${fileId}(?:/\\d{1,4}x\\d{1,4})?`, 'gi');

async function rewrite(
  { db, feed }: Pick<Services, 'db' | 'feed'>,
  fileId: string,
  { id, threadId, forumId: forum, source }: Showing,
): Promise<void> {
  await feed.write(forum, async () => {
    const [row] = await prepared<ThreadChangeRow>(db, 'forget-file', statement, [
      id,
      threadId,
      forum,
      source,
      ...without(fileId, source),
      named(fileId).source,
      GONE,
    ]);
    if (!row) return { result: null, committed: [] };
    return { result: null, committed: [oneStep(row)] };
  });
}

const statement = `
  with locked as (
    select t.id, t.head as prev from threads t where t.id = $2 and t.forum_id = $3 for no key update
  ), was as (
    select p.id from posts p, locked
    where p.id = $1 and p.thread_id = locked.id and p.state = 'visible' and p.source = $4::text
    for no key update of p
  ), step as (
    update forum_heads h set head = h.head + 1 from locked, was where h.forum_id = $3
    returning h.head as seq, h.access, locked.prev
  ), stamped_thread as (
    update threads t set head = step.seq from step where t.id = $2 returning t.*
  ), stamped as (
    update posts p set changed = step.seq, body_changed = step.seq, source = $5::text, html = $6::text
    from step where p.id = $1 returning p.*
  ), earlier as (
    update post_revisions r set source = regexp_replace(r.source, $7::text, $8::text, 'gi')
    from was, step where r.post_id = was.id and r.source ~* $7::text
  )
  select ${ERA} as era, step.seq, step.prev, step.access, ${threadJson('t')} as thread,
    (select json_agg(${postJson('p')}) from stamped p) as posts,
    ${authorsJson('select t.author_id union all select author_id from stamped', 't.forum_id')} as people
  from step, stamped_thread t`;
