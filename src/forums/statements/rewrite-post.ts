import { prepared } from '../../database/index.js';
import { ERA } from '../../feed/index.js';
import type { Services } from '../../kernel/index.js';
import { renderMarkdown } from '../../lib/markdown/index.js';
import { oneStep, type ThreadChangeRow } from '../presenters/thread-message.presenter.js';
import { authorsJson, postJson, threadJson } from '../queries/rows.js';

/** A visible post as it was read. */
export interface ReadPost {
  id: string;
  threadId: string;
  forumId: string;
  source: string;
}

/** What goes along, as further common table expressions: `was` and `step` are in reach, its values begin at $7. */
export interface RewrittenAlong {
  /** Unique name of the statement with it. */
  name: string;
  more: string;
  values: unknown[];
}

/**
 * Gives a post another text because something that it shows is gone, or is back. It is no edit: no version is counted. Open
 * screens follow by the forum's next number, and search finds it again when it has the new words. Nothing is done where the
 * text is not as it was read, or the post is not there any more.
 */
export async function rewritePost(
  { db, feed }: Pick<Services, 'db' | 'feed'>,
  { id, threadId, forumId: forum, source }: ReadPost,
  text: string,
  { name, more, values }: RewrittenAlong,
): Promise<void> {
  await feed.write(forum, async () => {
    const [row] = await prepared<ThreadChangeRow>(db, name, statement(more), [
      id,
      threadId,
      forum,
      source,
      text,
      renderMarkdown(text),
      ...values,
    ]);
    if (!row) return { result: null, committed: [] };
    return { result: null, committed: [oneStep(row)] };
  });
}

const statement = (more: string) => `
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
  ), unfound as (
    update search_documents d set version = -1 from step where d.post_id = $1
  ) ${more}
  select ${ERA} as era, step.seq, step.prev, step.access, ${threadJson('t')} as thread,
    (select json_agg(${postJson('p')}) from stamped p) as posts,
    ${authorsJson('select t.author_id union all select author_id from stamped', 't.forum_id')} as people
  from step, stamped_thread t`;
