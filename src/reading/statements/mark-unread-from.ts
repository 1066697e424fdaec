import { query } from '../../database/index.js';
import type { Ctx } from '../../kernel/index.js';

/** Makes the posts from a number on unread again, those too that were no news. */
export async function writeUnreadFrom(
  ctx: Ctx,
  accountId: string,
  threadId: string,
  number: number,
): Promise<void> {
  await query(
    ctx.db,
    `insert into thread_reads as tr (account_id, thread_id, seen, floor, read_head, read_at, unread_from, unread_at)
     select $1::uuid, t.id, '{}', 0, t.head, $4::timestamptz, $3::int, clock_timestamp() from threads t
     where t.id = $2::uuid
     on conflict (account_id, thread_id) do update
       set seen = tr.seen - int4multirange(int4range($3::int, null)), unread_from = excluded.unread_from,
         unread_at = excluded.unread_at`,
    [accountId, threadId, number, ctx.clock.now()],
  );
}
