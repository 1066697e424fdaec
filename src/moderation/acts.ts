import type { PostCommitted, ThreadCommitted } from '../../contract/forums.js';
import {
  changeThread,
  moderatorsAuthority,
  type PostFacts,
  presentPost,
  presentThread,
  type ThreadFacts,
} from '../forums/index.js';
import type { Ctx } from '../kernel/index.js';
import type { Along } from './statements/along.js';
import { logEntry, logValues } from './statements/log-entry.js';

/** The text moves out of everything that is read, in the same statement as the tombstone and the log. */
const removal = (along?: Along) => ({
  name: along ? `remove-post-${along.name}` : 'remove-post',
  threadMust: along?.must(15),
  post: {
    must: `p.state = 'visible' and p.version = $14`,
    set: `state = 'removed', source = '', html = '', body_changed = step.seq`,
  },
  more: `, withheld as (
    insert into withheld_bodies (post_id, source, html, withheld_at)
    select was.id, was.source, was.html, $10 from was, step)
  ${logEntry('post.removed', 9)}${along?.more(15) ?? ''}`,
});

/**
 * Removes a post and tells its author. Whoever calls has asked the policy.
 * @throws FactsChanged when anything that the decision relied on is different now
 */
export async function takeAway(
  ctx: Ctx,
  facts: PostFacts,
  reason: string,
  along?: Along,
): Promise<PostCommitted> {
  const { id, number, version, authorId } = facts.post;
  const payload = { number, version, ...(along && { rule: along.rule }) };
  const { entryId, values } = logValues(ctx, facts, reason, payload);
  const authority = moderatorsAuthority(ctx.actor, facts);
  const all = [...values, version, ...(along?.values ?? [])];
  const { post, thread, seq } = await changeThread(ctx, removal(along), authority, facts, id, all);
  const data = { entryId, action: 'post.removed' };
  ctx.signals.toAccount.tell({ accountId: authorId, event: 'account:notice', data });
  return { post: presentPost(post!), thread: presentThread(thread), seq, clientKey: null };
}

const locking = (isLocked: boolean, along?: Along) => ({
  name: `${isLocked ? 'lock' : 'unlock'}-thread${along ? `-${along.name}` : ''}`,
  threadMust: `${isLocked ? 'not ' : ''}t.is_locked${along ? ` and ${along.must(14)}` : ''}`,
  threadSet: `is_locked = ${isLocked}`,
  more: `${logEntry(isLocked ? 'thread.locked' : 'thread.unlocked', 9)}${along?.more(14) ?? ''}`,
});

/** The same for locking and unlocking a thread. */
export async function setLock(
  ctx: Ctx,
  facts: ThreadFacts,
  isLocked: boolean,
  reason: string,
  along?: Along,
): Promise<ThreadCommitted> {
  const { entryId, values } = logValues(ctx, facts, reason, along ? { rule: along.rule } : {});
  const authority = moderatorsAuthority(ctx.actor, facts);
  const all = [...values, ...(along?.values ?? [])];
  const { thread, seq } = await changeThread(ctx, locking(isLocked, along), authority, facts, null, all);
  const data = { entryId, action: isLocked ? 'thread.locked' : 'thread.unlocked' };
  ctx.signals.toAccount.tell({ accountId: thread.authorId, event: 'account:notice', data });
  return { thread: presentThread(thread), seq };
}
