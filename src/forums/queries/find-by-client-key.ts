import type { PostCommitted } from '../../../contract/forums.js';
import { prepared } from '../../database/index.js';
import { accountIdOf, type Ctx } from '../../kernel/index.js';
import { presentPost } from '../presenters/post.presenter.js';
import { presentThread } from '../presenters/thread.presenter.js';
import { type PostRow, postJson, type ThreadRow, threadJson } from './rows.js';

const text = `select ${postJson('p')} as post, ${threadJson('t')} as thread, p.born as seq
  from posts p join threads t on t.id = p.thread_id where p.author_id = $1 and p.client_key = $2`;

/**
 * The post that this author wrote with this key before, as it is now: a retry after the thread was locked
 * or the author left still learns that the post exists.
 */
export async function findByClientKey(ctx: Ctx, clientKey: string): Promise<PostCommitted | null> {
  const accountId = accountIdOf(ctx.actor);
  if (!accountId) return null;
  const [row] = await prepared<{ post: PostRow; thread: ThreadRow; seq: number }>(
    ctx.db,
    'find-by-client-key',
    text,
    [accountId, clientKey],
  );
  if (!row) return null;
  return { post: presentPost(row.post), thread: presentThread(row.thread), seq: row.seq, clientKey };
}
