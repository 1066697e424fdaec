import { POSTS_PER_PAGE } from '../../../contract/forums.js';
import type { PostMarks } from '../../../contract/marks.js';
import { prepared } from '../../database/index.js';
import { accountIdOf, type Ctx } from '../../kernel/index.js';
import { forumFactColumns, forumFactTables } from '../facts/forum.facts.js';
import type { ThreadFacts } from '../facts/thread.facts.js';
import { marksJson } from './marks.js';
import { type AuthorRow, authorsJson, type PostRow, postJson, threadJson } from './rows.js';

export interface ThreadPageFacts extends ThreadFacts {
  posts: PostRow[];
  people: AuthorRow[];
  left: { number: number; postId: string }[];
  replies: Record<string, number[]>;
  marks: Record<string, PostMarks>;
  ignored: string[];
}

// Authorisation, thread, posts and era in one statement: a page is true at one moment.
const text = `
  with asked as (
    select coalesce(t.merged_into, t.id) as id from threads t where t.id = $2
  ), page as (
    select p.* from posts p where p.thread_id = (select id from asked) and p.number between $3 and $4
  ), links as (
    select q.reply_to, q.number from posts q
    where q.thread_id = (select id from asked) and q.reply_to between $3 and $4 and q.state = 'visible' order by q.number limit 1000
  )
  select ${forumFactColumns}, ${threadJson('t')} as thread,
    (select coalesce(json_agg(json_build_object('number', l.number, 'postId', l.post_id) order by l.number), '[]'::json)
     from left_posts l where l.thread_id = (select id from asked) and l.number between $3 and $4) as left,
    coalesce((select json_agg(${postJson('p')} order by p.number) from page p), '[]'::json) as posts,
    ${authorsJson('select author_id from page union all select t.author_id', 't.forum_id')} as people,
    (select coalesce(json_object_agg(l.reply_to, l.numbers), '{}'::json) from (
       select reply_to, json_agg(number order by number) as numbers from links group by reply_to) l) as replies,
    ${marksJson('select id from page', '$1')} as marks,
    (select coalesce(json_agg(i.person_id order by i.created_at), '[]'::json)
     from ignored_people i where i.account_id = $1) as ignored
  from threads t join ${forumFactTables.replace('forums f', 'forums f on f.id = t.forum_id')} where t.id = (select id from asked)`;

/** The first post number of a page; pages are ranges of numbers that never move. */
export function firstNumberOf(page: number): number {
  return (page - 1) * POSTS_PER_PAGE + 1;
}

/** The page on which a post number stands. */
export function pageOf(number: number): number {
  return Math.max(1, Math.ceil(number / POSTS_PER_PAGE));
}

/** @returns null when there is no such thread */
export async function threadPageFacts(
  ctx: Ctx,
  threadId: string,
  page: number,
): Promise<ThreadPageFacts | null> {
  const from = firstNumberOf(page);
  const [row] = await prepared<ThreadPageFacts>(ctx.db, 'thread-page', text, [
    accountIdOf(ctx.actor),
    threadId,
    from,
    from + POSTS_PER_PAGE - 1,
  ]);
  return row ?? null;
}
