import { type Database, query } from '../../database/index.js';

/** Posts that stand under an imported author, wherever they are: their writer knows of them already. */
export async function countOldPosts(db: Database, unclaimedId: string): Promise<number> {
  const [row] = await query<{ count: number }>(
    db,
    `select count(*)::int as count from posts where author_id = $1 and state <> 'deleted'`,
    [unclaimedId],
  );
  return row?.count ?? 0;
}
