import type { FollowDto, FollowLevel } from '../../../contract/notifications.js';
import { query } from '../../database/index.js';
import { accountIdOf, type Ctx } from '../../kernel/index.js';

/**
 * Sets how the actor follows a thread. From where the thread stands now: older posts are no news.
 * The same level again keeps since when and why.
 */
export async function setThreadFollow(ctx: Ctx, threadId: string, level: FollowLevel): Promise<FollowDto> {
  const [row] = await query<FollowDto>(
    ctx.db,
    `insert into thread_follows as w (account_id, thread_id, level, reason, since, after_number)
     select $1, t.id, $3, 'chosen', $4::timestamptz, t.last_number from threads t where t.id = $2
     on conflict (account_id, thread_id) do update set level = excluded.level,
       reason = case when w.level = excluded.level then w.reason else excluded.reason end,
       since = case when w.level = excluded.level then w.since else excluded.since end,
       after_number = case when w.level = excluded.level then w.after_number else excluded.after_number end
     returning level, reason, since`,
    [accountIdOf(ctx.actor), threadId, level, ctx.clock.now()],
  );
  return present(row!);
}

/** The same for a forum. */
export async function setForumFollow(ctx: Ctx, forumId: string, level: FollowLevel): Promise<FollowDto> {
  const [row] = await query<FollowDto>(
    ctx.db,
    `insert into forum_follows as w (account_id, forum_id, level, since, after_head)
     select $1, h.forum_id, $3, $4::timestamptz, h.head from forum_heads h where h.forum_id = $2
     on conflict (account_id, forum_id) do update set level = excluded.level,
       since = case when w.level = excluded.level then w.since else excluded.since end,
       after_head = case when w.level = excluded.level then w.after_head else excluded.after_head end
     returning level, 'chosen' as reason, since`,
    [accountIdOf(ctx.actor), forumId, level, ctx.clock.now()],
  );
  return present(row!);
}

function present({
  level,
  reason,
  since,
}: {
  level: FollowLevel;
  reason: FollowDto['reason'];
  since: unknown;
}) {
  return { level, reason, since: since instanceof Date ? since.toISOString() : null };
}
