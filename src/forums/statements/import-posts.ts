import { prepared } from '../../database/index.js';
import { ERA } from '../../feed/index.js';
import type { Services } from '../../kernel/index.js';
import { FactsChanged } from '../../lib/errors.js';
import { presentThreadMessage } from '../presenters/thread-message.presenter.js';
import {
  type AuthorRow,
  authorsJson,
  type PostRow,
  postJson,
  type ThreadRow,
  threadJson,
} from '../queries/rows.js';
import { bump } from './bump.js';

export interface ImportedPost {
  id: string;
  authorId: string;
  createdAt: Date;
  source: string;
  html: string;
  /** What tells its message from all others of the forum: noted with the post, in the same statement. */
  messageKey: string;
}

export interface ImportedPosts {
  forumId: string;
  threadId: string;
  /** Given when the thread is to be made with these posts; null to append to it. */
  newThread: { title: string; authorId: string; createdAt: Date } | null;
  /** In their order in the thread; 64 at most. */
  posts: ImportedPost[];
  importedAt: Date;
}

interface ImportedRow {
  era: string;
  base: number;
  access: number;
  prev: number;
  thread: ThreadRow;
  posts: PostRow[];
  people: AuthorRow[];
}

/**
 * Writes posts of an archive into one thread, with their dates and authors as they were, as one statement:
 * each takes a number of its own, so that open screens and followers see them like any other. A tool's
 * door, without a policy: who may run it may write to the database. Locked threads take them too.
 * @returns the forum's number of the last one
 * @throws FactsChanged when the thread or the forum is not there (any more); nothing is written then
 * @throws a Postgres 23505 when one of the messages is in the forum already; nothing is written then
 */
export async function importPosts(
  { db, feed }: Pick<Services, 'db' | 'feed'>,
  { forumId, threadId, newThread, posts, importedAt }: ImportedPosts,
): Promise<number> {
  const column = <T>(pick: (post: ImportedPost) => T): T[] => posts.map(pick);
  return feed.write(forumId, async () => {
    const [row] = await prepared<ImportedRow>(db, 'import-posts', statement, [
      forumId,
      threadId,
      newThread?.title ?? null,
      newThread?.authorId ?? null,
      newThread?.createdAt ?? null,
      importedAt,
      column((p) => p.id),
      column((p) => p.authorId),
      column((p) => p.createdAt),
      column((p) => p.source),
      column((p) => p.html),
      column((p) => p.messageKey),
    ]);
    if (!row) throw new FactsChanged();
    const { era, base, access } = row;
    const seq = base + posts.length;
    const threads = [presentThreadMessage({ ...row, seq })];
    return { result: seq, committed: [{ era, forum: forumId, prev: base, seq, access, threads }] };
  });
}

const statement = `
  with input as (
    select * from unnest($7::uuid[], $8::uuid[], $9::timestamptz[], $10::text[], $11::text[], $12::text[])
      with ordinality as i(id, author_id, at, source, html, message_key, ord)
  ), total as (
    select count(*) as n, max(at) as at from input
  ), locked as (
    select t.id, t.head, t.last_number from threads t
    where t.id = $2 and t.forum_id = $1 and $3::text is null for no key update
  ), start as (
    select head, last_number from locked union all select 0, 0 where $3::text is not null
  ), step as (
    update forum_heads h set head = h.head + total.n from total, start
    where h.forum_id = $1
    returning h.head - total.n as base, h.access, start.head as prev, start.last_number
  ), made as (
    insert into threads (id, forum_id, title, author_id, created_at, is_locked, is_pinned, epoch, head, last_number, bumped, last_post_at)
    select $2, $1, $3, $4::uuid, $5::timestamptz, false, false, 1, base + n, n, ${bump('total.at', 'base + n')}, total.at
    from step, total where $3::text is not null returning *
  ), stamped as (
    update threads t set head = base + n, bumped = greatest(t.bumped, ${bump('total.at', 'base + n')}), last_number = t.last_number + n,
      last_post_at = greatest(t.last_post_at, total.at)
    from step, total where t.id = $2 and $3::text is null returning t.*
  ), inserted as (
    insert into posts (id, thread_id, number, author_id, source, html, state, version, created_at, changed, body_changed,
      born_forum, born, client_key)
    select i.id, $2, step.last_number + i.ord, i.author_id, i.source, i.html, 'visible', 1, i.at,
      base + i.ord, base + i.ord, $1, base + i.ord, null
    from input i, step returning *
  ), noted as (
    insert into imported_messages (forum_id, message_key, post_id, imported_at)
    select $1, i.message_key, p.id, $6 from inserted p join input i on i.id = p.id
  )
  select ${ERA} as era, step.base, step.access, step.prev, ${threadJson('t')} as thread,
    (select json_agg(${postJson('p')} order by p.number) from inserted p) as posts,
    ${authorsJson('select t.author_id union select author_id from input', 't.forum_id')} as people
  from step, (select * from made union all select * from stamped) t`;
