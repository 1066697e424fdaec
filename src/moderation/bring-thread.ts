import type { ThreadCommitted } from '../../contract/forums.js';
import { type ForumFacts, moveThread, presentThread, type ThreadFacts } from '../forums/index.js';
import type { Ctx } from '../kernel/index.js';
import type { ActOptions } from './acts.js';
import { hasSameReaders } from './policies/move-readers.js';
import { ofMove } from './statements/along.js';
import { logEntry, logValues } from './statements/log-entry.js';

/**
 * Brings a thread into another forum of its network and tells whoever started it. Whoever calls has asked the policy, and
 * whether the actor knows who will read it.
 * @throws FactsChanged when anything that the decision relied on is different now
 */
export async function bringThread(
  ctx: Ctx,
  from: ThreadFacts,
  to: ForumFacts,
  reason: string,
  { along, payload, authority }: ActOptions = {},
): Promise<ThreadCommitted> {
  const details = { from: from.forum.id, to: to.forum.id, ...payload };
  const { entryId, values } = logValues(ctx, from, reason, details);
  const log = {
    more: logEntry('thread.moved', 13) + (along?.more(18, ofMove) ?? ''),
    values: [...values, ...(along?.values ?? [])],
    ...(along && { name: `move-thread-${along.name}`, must: along.must(18, ofMove) }),
  };
  const isSame = hasSameReaders(from.forum, to.forum);
  const { thread, seq } = await moveThread(ctx, from, to, isSame, log, authority, authority);
  const data = { entryId, action: 'thread.moved' };
  ctx.signals.toAccount.tell({ accountId: thread.authorId, event: 'account:notice', data });
  return { thread: presentThread(thread), seq };
}
