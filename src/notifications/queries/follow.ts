import type { FollowDto, FollowLevel, FollowReason } from '../../../contract/notifications.js';
import { type Database, prepared } from '../../database/index.js';

interface FollowRow {
  level: FollowLevel;
  reason: FollowReason | null;
  since: Date | null;
}

// A choice for the thread goes before one for its forum, of which only muting holds for its threads.
const ofThread = `select level, reason, since from (
    select 1 as place, level, reason, since from thread_follows where account_id = $1 and thread_id = $2
    union all select 2, 'muted', null, null from forum_follows where account_id = $1 and level = 'muted'
      and forum_id = (select forum_id from threads where id = $2)) c
  order by place limit 1`;
const ofForum = `select level, 'chosen' as reason, since from forum_follows where account_id = $1 and forum_id = $2`;

/** How a person follows a thread. */
export async function threadFollow(db: Database, accountId: string, threadId: string): Promise<FollowDto> {
  const [row] = await prepared<FollowRow>(db, 'thread-follow', ofThread, [accountId, threadId]);
  return row ? present(row) : unchosen;
}

/** How a person follows a forum; null: nothing was chosen. */
export async function forumFollow(db: Database, accountId: string, forumId: string) {
  const [row] = await prepared<FollowRow>(db, 'forum-follow', ofForum, [accountId, forumId]);
  return row ? present(row) : null;
}

export const unchosen: FollowDto = { level: 'normal', reason: null, since: null };

function present({ level, reason, since }: FollowRow): FollowDto {
  return { level, reason, since: since?.toISOString() ?? null };
}
