import type { ForumReadingDto } from '../../../contract/reading.js';
import { type Database, prepared } from '../../database/index.js';
import { CAP, NEWS_WINDOW, scopeOf, unreadIn } from './unread-sql.js';

/** "Mark all as read" can be taken back this long. */
export const UNDO_MINUTES = 10;

// The undo, and the forum's head at the same moment: whoever is counted to have nothing unread has read up to there.
const text = `
  with ${scopeOf('f.id = $2::uuid')}, ${unreadIn(NEWS_WINDOW)}
  select s.head, s.baseline, s.has_row as "hasRow",
    case when s.previous_baseline is not null and s.marked_at > now() - interval '${UNDO_MINUTES} minutes'
      then s.marked_at + interval '${UNDO_MINUTES} minutes' end as "undoUntil",
    coalesce((select json_agg(json_build_object('threadId', c.thread_id, 'unread', c.n)) from (
      select thread_id, least(count(*), ${CAP})::int as n from unread group by thread_id) c), '[]'::json) as threads
  from scope s`;

export interface ForumUnreadRow {
  head: number;
  baseline: number;
  hasRow: boolean;
  undoUntil: Date | null;
  threads: ForumReadingDto['threads'];
}

/** What one has still to read in a forum, by thread. Null where there is no such forum, or it may not be read. */
export async function forumUnread(
  db: Database,
  accountId: string,
  forumId: string,
): Promise<ForumUnreadRow | null> {
  const [row] = await prepared<ForumUnreadRow>(db, 'forum-unread', text, [accountId, forumId]);
  return row ?? null;
}
