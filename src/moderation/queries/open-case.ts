import { query } from '../../database/index.js';
import type { Ctx } from '../../kernel/index.js';

/** Whether a case about the post waits for a decision. */
export async function hasOpenCase({ db }: Ctx, postId: string): Promise<boolean> {
  const [row] = await query(
    db,
    `select from report_cases where post_id = $1 and kind = 'post' and state = 'open'`,
    [postId],
  );
  return row !== undefined;
}
