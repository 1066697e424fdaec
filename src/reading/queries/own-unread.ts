import type { UnreadDto } from '../../../contract/reading.js';
import { type Database, prepared } from '../../database/index.js';
import { CAP, ownForums, scopeOf, unreadIn } from './unread-sql.js';

const text = `
  with ${scopeOf(ownForums)}, ${unreadIn(CAP)}
  select s.forum_id as "forumId", s.network_id as "networkId", least(count(*), ${CAP})::int as unread
  from unread u join scope s on s.forum_id = u.forum_id group by s.forum_id, s.network_id`;

/** Unread posts in the forums of one's networks, one statement for all. */
export async function ownUnread(db: Database, accountId: string): Promise<UnreadDto> {
  const forums = await prepared<UnreadDto['forums'][number]>(db, 'own-unread', text, [accountId]);
  return { total: capped(forums), forums };
}

/** Sums counts that stop at 100 each into one that does. */
export function capped(counts: readonly { unread: number }[]): number {
  return Math.min(
    CAP,
    counts.reduce((sum, { unread }) => sum + unread, 0),
  );
}
