import type { ForumMessage, ForumSyncAnswer } from '../../../contract/feed.js';
import { type Database, prepared } from '../../database/index.js';
import { type Known, resetReason, SYNC_LIMIT } from '../../feed/index.js';
import { type ForumFacts, forumFactColumns, forumFactTables } from '../facts/forum.facts.js';
import { presentThread } from '../presenters/thread.presenter.js';
import { type PersonRow, peopleJson, type ThreadRow, threadJson } from './rows.js';

export interface ForumChangesFacts extends ForumFacts {
  threads: ThreadRow[];
  people: PersonRow[];
  gone: string[];
}

const text = `
  with moved as (
    select t.* from threads t where t.forum_id = $2 and t.head > $3 and t.merged_into is null order by t.head limit ${SYNC_LIMIT + 1}
  ), gone as (
    select d.thread_id from departures d join threads t on t.id = d.thread_id
    where d.forum_id = $2 and d.number > $3 and (t.forum_id <> d.forum_id or t.merged_into is not null) limit ${SYNC_LIMIT + 1}
  )
  select ${forumFactColumns},
    coalesce((select json_agg(${threadJson('t')} order by t.head) from moved t), '[]'::json) as threads,
    ${peopleJson('select author_id from moved')} as people,
    coalesce((select json_agg(thread_id) from gone), '[]'::json) as gone
  from ${forumFactTables} where f.id = $2`;

/** Which threads of a forum changed, came or left after a cursor, as they are now, with the facts to authorise it by. */
export async function forumChangesFacts(
  db: Database,
  accountId: string | null,
  forumId: string,
  after: number,
): Promise<ForumChangesFacts | null> {
  const [row] = await prepared<ForumChangesFacts>(db, 'forum-changes', text, [accountId, forumId, after]);
  return row ?? null;
}

/** The changes as one range message. */
export function toForumMessage(facts: ForumChangesFacts, after: number): ForumMessage {
  const { era, access, head, forum, people, gone } = facts;
  const change = { threads: facts.threads.map(presentThread), people, gone };
  return { era, forum: forum.id, prev: after, seq: head, access, change };
}

/** The answer to a reader who knows the forum's list up to a cursor. Forums have no epoch. */
export function toForumSync(facts: ForumChangesFacts, known: Omit<Known, 'epoch'>): ForumSyncAnswer {
  const now = { era: facts.era, epoch: 0, head: facts.head, rows: facts.threads.length + facts.gone.length };
  const reason = resetReason({ ...known, epoch: 0 }, now);
  return reason
    ? { kind: 'reset', reason }
    : { kind: 'changes', message: toForumMessage(facts, known.after) };
}
