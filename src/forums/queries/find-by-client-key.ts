import type { PostCommitted } from '../../../contract/forums.js';
import { gathered } from '../../database/index.js';
import { accountIdOf, type Ctx } from '../../kernel/index.js';
import type { ForumStanding } from '../policies/forum.policy.js';
import { canReadForum } from '../policies/forum.policy.js';
import { presentPost } from '../presenters/post.presenter.js';
import { presentThread } from '../presenters/thread.presenter.js';
import { type PostRow, postJson, type ThreadRow, threadJson } from './rows.js';

interface Found {
  post: PostRow;
  thread: ThreadRow;
  seq: number;
}

// Asked before every write, and nearly always without an answer: all who write at once share one look.
const find = gathered<Found>(
  'find-by-client-key',
  `select i.ord::int as ord, ${postJson('p')} as post, ${threadJson('t')} as thread, p.born as seq
   from unnest($1::uuid[], $2::uuid[]) with ordinality as i(author_id, client_key, ord)
   join posts p on p.author_id = i.author_id and p.client_key = i.client_key join threads t on t.id = p.thread_id`,
);

/**
 * The post that this author wrote with this key before, as it is now: a retry after the thread was locked
 * or the author left still learns that the post exists.
 */
export async function findByClientKey(ctx: Ctx, clientKey: string): Promise<PostCommitted | null> {
  const accountId = accountIdOf(ctx.actor);
  if (!accountId) return null;
  const row = await find(ctx.db, [accountId, clientKey]);
  if (!row) return null;
  const { seq } = row;
  if (!canReadForum(ctx.actor, row).allowed) return { ...bareReceipt(row), seq, clientKey };
  return { post: presentPost(row.post), thread: presentThread(row.thread), seq, clientKey };
}

/**
 * For an author who may not read the forum any more: that the post exists, as he left it, and nothing that
 * happened to it or its thread since.
 */
function bareReceipt({ post, thread, seq }: FoundRow): Pick<PostCommitted, 'post' | 'thread'> {
  const asWritten = {
    ...post,
    state: 'visible' as const,
    html: null,
    version: 1,
    editedAt: null,
    changed: seq,
  };
  const { id, number, createdAt } = post;
  const bare = {
    title: '',
    isLocked: false,
    isPinned: false,
    lastNumber: number,
    lastPostAt: createdAt,
    bumped: seq,
    head: seq,
  };
  return { post: presentPost({ ...asWritten, id }), thread: presentThread({ ...thread, ...bare }) };
}
