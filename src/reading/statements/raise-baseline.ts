import { query } from '../../database/index.js';
import type { Ctx } from '../../kernel/index.js';
import type { ForumUnreadRow } from '../queries/forum-unread.js';

/** A baseline this far behind is worth a write. */
const WORTH = 50;

/**
 * Where nothing is unread up to a head, that head is the new baseline: counting then has little to look at. The head
 * is of the very statement that counted, so no post can be between the two.
 */
export async function raiseBaseline(
  ctx: Ctx,
  accountId: string,
  forumId: string,
  counted: ForumUnreadRow,
): Promise<void> {
  if (counted.threads.length > 0 || !counted.hasRow || counted.head - counted.baseline < WORTH) return;
  await query(
    ctx.db,
    'update forum_reads set baseline = $3::bigint where account_id = $1 and forum_id = $2 and baseline < $3::bigint',
    [accountId, forumId, counted.head],
  );
}
