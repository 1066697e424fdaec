import type { ThreadReadingDto, UnreadDto } from '../../../contract/reading.js';
import { type Database, query } from '../../../src/database/index.js';
import type { Ask } from '../ask.js';
import type { Findings } from '../findings.js';
import type { Someone } from '../world.js';

const MOST = 100;
/** A forum counts among so many of its newest posts; older ones are old, not new. */
const NEWEST = 1_000;

/**
 * What is unread, post by post, by what the rules say and not by how the product counts: visible, somebody else's, written since
 * they may read there, born after what was marked as read, and never on their screen.
 */
const recount = `
  select count(*)::int as unread, min(p.number)::int as first,
    count(*) filter (where p.number > t.last_number - $3)::int as "inForum"
  from posts p join threads t on t.id = p.thread_id join forums f on f.id = t.forum_id
    join memberships m on m.network_id = f.network_id and m.account_id = $1 and m.state = 'active'
    left join forum_reads r on r.forum_id = f.id and r.account_id = $1
    left join thread_reads s on s.thread_id = t.id and s.account_id = $1
  where t.id = $2 and p.state = 'visible' and p.author_id <> $1 and not coalesce(p.number <@ s.seen, false)
    and p.created_at > coalesce(r.since - interval '10 minutes', m.joined_at)
    and (f.access <> 'members' or p.created_at > m.joined_at)
    and p.born > coalesce(r.baseline, -1)`;

interface Recount {
  unread: number;
  first: number | null;
  inForum: number;
}

/** What each of these members is told is unread is what there is, in the thread and in its forum. */
export async function checkUnread(
  db: Database,
  ask: Ask,
  people: Someone[],
  places: { threadId: string; forumId: string }[],
  found: Findings,
): Promise<void> {
  for (const person of people) {
    const all = await ask<UnreadDto>(person.token, '/me/unread');
    for (const { threadId, forumId } of places) {
      const [row] = await query<Recount>(db, recount, [person.accountId, threadId, NEWEST]);
      const { unread, firstUnread } = await ask<ThreadReadingDto>(
        person.token,
        `/threads/${threadId}/reading`,
      );
      const inForum = all.forums.find((forum) => forum.forumId === forumId)?.unread ?? 0;
      const [right, rightInForum] = [Math.min(MOST, row!.unread), Math.min(MOST, row!.inForum)];
      if (unread !== right || inForum !== rightInForum || firstUnread !== row!.first)
        found.add(
          'unread',
          `${person.accountId} is told of ${unread} from ${firstUnread} and ${inForum} in the forum, and there are ${right} from ${row!.first}`,
        );
    }
  }
}
