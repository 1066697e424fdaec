import type { ThreadMessage, ThreadSyncAnswer } from '../../../contract/feed.js';
import { type Database, prepared, shared } from '../../database/index.js';
import { type Known, resetReason, SYNC_LIMIT } from '../../feed/index.js';
import type { Actor } from '../../kernel/index.js';
import { refusalReason } from '../../lib/decision.js';
import { forumFactColumns, forumFactTables } from '../facts/forum.facts.js';
import type { ThreadFacts } from '../facts/thread.facts.js';
import { canReply } from '../policies/thread.policy.js';
import { presentThreadMessage } from '../presenters/thread-message.presenter.js';
import { type AuthorRow, authorsJson, type PostRow, postJson, threadJson } from './rows.js';

export interface ThreadChangesFacts extends ThreadFacts {
  posts: (Omit<PostRow, 'html'> & { html: string | null })[];
  people: AuthorRow[];
}

// One statement: posts, then head, in two would lose a row for ever (reference: forced race).
const text = `
  with moved as (
    select p.* from posts p where p.thread_id = $2 and p.changed > $3 order by p.changed limit ${SYNC_LIMIT + 1}
  )
  select ${forumFactColumns}, ${threadJson('t')} as thread,
    coalesce((select json_agg(${postJson('p', '$3')} order by p.number) from moved p), '[]'::json) as posts,
    ${authorsJson('select author_id from moved union all select t.author_id', 't.forum_id')} as people
  from threads t join ${forumFactTables.replace('forums f', 'forums f on f.id = t.forum_id')} where t.id = $2`;

/**
 * What changed in a thread after a cursor, as it is now, with the facts to authorise it by.
 * @param accountId whose role is read; null for a visitor, or for the gateway's own range reads
 */
export async function threadChangesFacts(
  db: Database,
  accountId: string | null,
  threadId: string,
  after: number,
): Promise<ThreadChangesFacts | null> {
  const [row] = await prepared<ThreadChangesFacts>(db, 'thread-changes', text, [accountId, threadId, after]);
  return row ?? null;
}

/** What everybody is told who asks for the same: in it, nobody is a member of anything. */
const changesForAll = shared((db: Database, threadId: string, after: number) =>
  threadChangesFacts(db, null, threadId, after),
);

/**
 * The same changes for somebody whose facts were read a moment before, by a read that all share who come back to where he was.
 * His part of the facts is as true as that read where no rule and nobody's access changed in between; otherwise they are read
 * for him alone.
 */
export async function threadChangesSince(
  db: Database,
  accountId: string | null,
  asker: ThreadFacts,
  after: number,
): Promise<ThreadChangesFacts | null> {
  const threadId = asker.thread.id;
  const changes = await changesForAll(db, threadId, after);
  const isAsBefore =
    changes?.era === asker.era &&
    changes.forum.id === asker.forum.id &&
    changes.access === asker.access &&
    changes.rules === asker.rules;
  if (!isAsBefore) return threadChangesFacts(db, accountId, threadId, after);
  const { role, seat, pause, isHeld } = asker;
  return { ...changes, role, seat, pause, isHeld };
}

const messages = new WeakMap<ThreadChangesFacts['posts'], ThreadMessage>();

/** The changes as one range message: the same one, made once, for all whose facts are of the same read. Nobody changes it. */
export function toThreadMessage(facts: ThreadChangesFacts, after: number): ThreadMessage {
  const known = messages.get(facts.posts);
  if (known) return known;
  const message = presentThreadMessage({ ...facts, prev: after, seq: facts.thread.head });
  messages.set(facts.posts, message);
  return message;
}

/** The answer to a reader who knows the thread up to a cursor. */
export function toThreadSync(actor: Actor, facts: ThreadChangesFacts, known: Known): ThreadSyncAnswer {
  const { era, thread, posts, forum, network } = facts;
  const reason = resetReason(known, { era, epoch: thread.epoch, head: thread.head, rows: posts.length });
  const writing = {
    cannotReply: refusalReason(canReply(actor, facts)),
    slowSeconds: forum.slowSeconds,
    anonymity: network.anonymity,
  };
  return reason
    ? { kind: 'reset', reason, writing }
    : { kind: 'changes', message: toThreadMessage(facts, known.after), writing };
}
