import { query } from '../../database/index.js';
import { accountIdOf, type Ctx } from '../../kernel/index.js';
import type { ThreadFacts } from '../facts/thread.facts.js';
import { canModerateForum } from '../policies/forum.policy.js';
import { readableBy, seatOf } from './readable-sql.js';
import { type ForumRow, forumJson, type Seat } from './rows.js';

interface Row {
  forum: ForumRow;
  seat: Seat;
  /** It is the one the thread came from. */
  isPrevious: boolean;
}

const text = `
  select ${forumJson('f')} as forum, ${seatOf('f', 'a.id')} as seat, coalesce(d.number = (
      select max(o.number) from departures o where o.thread_id = $3), false) as "isPrevious"
  from forums f join accounts a on a.id = $1 and a.status = 'active'
    left join departures d on d.forum_id = f.id and d.thread_id = $3
  where f.network_id = $2 and f.id <> $4 and not f.is_archived and ${readableBy('f', 'a')}
  order by lower(f.name), f.id`;

/** The forums of its network that the actor could move a thread to, and which of them it came from last. */
export async function moveChoices(
  ctx: Ctx,
  { thread, forum, role }: ThreadFacts,
): Promise<{ forums: ForumRow[]; previous: string | null }> {
  const accountId = accountIdOf(ctx.actor);
  const rows = await query<Row>(ctx.db, text, [accountId, forum.networkId, thread.id, forum.id]);
  const able = rows.filter((row) => canModerateForum(ctx.actor, { ...row, role }).allowed);
  return {
    forums: able.map((row) => row.forum),
    previous: able.find(({ isPrevious }) => isPrevious)?.forum.id ?? null,
  };
}
