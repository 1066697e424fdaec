import type { FollowDto, FollowLevel, FollowReason } from '../../../contract/notifications.js';
import { type Database, prepared } from '../../database/index.js';

interface FollowRow {
  level: FollowLevel;
  reason: FollowReason;
  since: Date;
}

const ofThread = 'select level, reason, since from thread_follows where account_id = $1 and thread_id = $2';
const ofForum = `select level, 'chosen' as reason, since from forum_follows where account_id = $1 and forum_id = $2`;

/** How a person follows a thread; null: as its forum says. */
export async function threadFollow(db: Database, accountId: string, threadId: string) {
  const [row] = await prepared<FollowRow>(db, 'thread-follow', ofThread, [accountId, threadId]);
  return row ? present(row) : null;
}

/** How a person follows a forum; null: nothing was chosen. */
export async function forumFollow(db: Database, accountId: string, forumId: string) {
  const [row] = await prepared<FollowRow>(db, 'forum-follow', ofForum, [accountId, forumId]);
  return row ? present(row) : null;
}

export const unchosen: FollowDto = { level: 'normal', reason: null, since: null };

function present({ level, reason, since }: FollowRow): FollowDto {
  return { level, reason, since: since.toISOString() };
}
