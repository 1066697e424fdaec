import type { PostCommitted } from '../../../contract/forums.js';
import { gathered } from '../../database/index.js';
import { accountIdOf, type Ctx } from '../../kernel/index.js';
import { hiddenKey } from '../anonymous.js';
import { canReadForum, type ReaderStanding } from '../policies/forum.policy.js';
import { presentPost } from '../presenters/post.presenter.js';
import { presentThread } from '../presenters/thread.presenter.js';
import { seatOf } from './readable-sql.js';
import { type PostRow, postJson, type ThreadRow, threadJson } from './rows.js';

interface Found extends ReaderStanding {
  post: PostRow;
  thread: ThreadRow;
  seq: number;
}

// Many come back at once after a connection was lost, and send again what was under way: they share one look.
const find = gathered<Found>(
  'find-by-client-key',
  `select i.ord::int as ord, ${postJson('p')} as post, ${threadJson('t')} as thread, p.born as seq,
     json_build_object('access', f.access) as forum,
     (select m.role from memberships m
      where m.network_id = f.network_id and m.account_id = i.author_id and m.state = 'active') as role,
     ${seatOf('f', 'i.author_id')} as seat
   from unnest((select $1::uuid[]), (select $2::uuid[]), (select $3::uuid[])) with ordinality as i(author_id, client_key, hidden_key, ord)
   cross join lateral (
     select * from posts where author_id = i.author_id and client_key = i.client_key
     union all select * from posts where is_anonymous and client_key = i.hidden_key limit 1) p
   join threads t on t.id = p.thread_id
   join forums f on f.id = t.forum_id`,
);

/**
 * The post that this author wrote with this key before, by name or without: sent again with the other choice it is the
 * same post, and stays what it was (C08). A retry after the thread was locked or the author left
 * still learns that it exists.
 */
export async function findByClientKey(ctx: Ctx, clientKey: string): Promise<PostCommitted | null> {
  const accountId = accountIdOf(ctx.actor);
  if (!accountId) return null;
  const hidden = ctx.seal ? hiddenKey(ctx.seal, accountId, clientKey) : null;
  const row = await find(ctx.db, [accountId, clientKey, hidden]);
  if (!row) return null;
  const { seq } = row;
  if (!canReadForum(ctx.actor, row).allowed) return { ...bareReceipt(row), seq, clientKey };
  return { post: presentPost(row.post), thread: presentThread(row.thread), seq, clientKey };
}

/**
 * For an author who may not read the forum any more: that the post exists, as he left it, and nothing that
 * happened to it or its thread since.
 */
function bareReceipt({ post, thread, seq }: Found): Pick<PostCommitted, 'post' | 'thread'> {
  const asWritten = {
    ...post,
    state: 'visible' as const,
    html: null,
    language: null,
    version: 1,
    editedAt: null,
    moderatedVersion: null,
    isUnderReview: false,
    changed: seq,
    reactions: {},
  };
  const { id, number, createdAt } = post;
  const bare = {
    title: '',
    language: null,
    isTitleModerated: false,
    isLocked: false,
    isPinned: false,
    lastNumber: number,
    lastPostAt: createdAt,
    bumped: seq,
    head: seq,
  };
  return { post: presentPost({ ...asWritten, id }), thread: presentThread({ ...thread, ...bare }) };
}
