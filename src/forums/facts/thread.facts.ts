import { noMarks, type PostMarks } from '../../../contract/marks.js';
import { ownAmong } from '../../auth/index.js';
import { gathered, prepared } from '../../database/index.js';
import { accountIdOf, type Ctx } from '../../kernel/index.js';
import { marksJson } from '../queries/marks.js';
import { seatOf } from '../queries/readable-sql.js';
import { type PostRow, postJson, type ThreadRow, threadJson } from '../queries/rows.js';
import { type ForumFacts, forumFactColumns, forumFactTables } from './forum.facts.js';

/** A thread with its forum's facts. */
export interface ThreadFacts extends ForumFacts {
  thread: ThreadRow;
  /** Pseudonyms among the authors asked about that are the actor's own. */
  pseudonyms?: readonly string[];
  /** Read a moment ago: good for letting something through, and nothing is refused by them. */
  isRecent?: true;
}

/** A post with its thread's facts, and how its author ranks. */
export interface PostFacts extends ThreadFacts {
  post: PostRow;
  /** The actor's own. */
  marks: PostMarks;
  author: { role: ForumFacts['role']; seat: ForumFacts['seat']; isSiteAdmin: boolean };
}

// Asked by everyone who writes to a thread or comes to watch it, often by many at once.
const threadById = gathered<ThreadFacts>(
  'thread-facts',
  `select i.ord::int as ord, ${forumFactColumns.replaceAll('$1', 'i.account_id')}, ${threadJson('t')} as thread
   from unnest((select $1::uuid[]), (select $2::uuid[])) with ordinality as i(account_id, thread_id, ord)
   join threads t on t.id = i.thread_id and t.merged_into is null join ${forumFactTables.replace('forums f', 'forums f on f.id = t.forum_id')}`,
);

const postById = `select ${forumFactColumns}, ${threadJson('t')} as thread, ${postJson('p')} as post,
  ${marksJson('p.id', '$1')} as marks,
  json_build_object('isSiteAdmin', w.is_site_admin, 'seat', ${seatOf('f', 'w.id')}, 'role',
    (select o.role from memberships o where o.network_id = f.network_id and o.account_id = w.id and o.state = 'active')) as author
  from posts p join accounts w on w.id = p.author_id join threads t on t.id = p.thread_id
  join ${forumFactTables.replace('forums f', 'forums f on f.id = t.forum_id')} where p.id = $2`;

/** @returns null when there is no such thread */
export async function threadFacts(ctx: Ctx, threadId: string): Promise<ThreadFacts | null> {
  return threadById(ctx.db, [accountIdOf(ctx.actor), threadId]);
}

/** The same for who may be its author without a name. @returns null when there is no such thread */
export async function ownThreadFacts(ctx: Ctx, threadId: string): Promise<ThreadFacts | null> {
  const facts = await threadFacts(ctx, threadId);
  return facts && { ...facts, pseudonyms: await ownAmong(ctx, [facts.thread.authorId]) };
}

/** @returns null when there is no such post */
export async function postFacts(ctx: Ctx, postId: string): Promise<PostFacts | null> {
  type Row = Omit<PostFacts, 'marks'> & { marks: Record<string, PostMarks> };
  const [row] = await prepared<Row>(ctx.db, 'post-facts', postById, [accountIdOf(ctx.actor), postId]);
  if (!row) return null;
  const { authorId, isAnonymous } = row.post;
  const pseudonyms = isAnonymous ? await ownAmong(ctx, [authorId]) : [];
  return { ...row, marks: row.marks[postId] ?? noMarks, pseudonyms };
}
