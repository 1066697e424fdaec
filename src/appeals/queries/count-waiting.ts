import { type Database, query } from '../../database/index.js';

/** Appeals that nobody decided yet, of the whole site. */
export async function countWaitingAppeals(db: Database): Promise<number> {
  const [row] = await query<{ count: number }>(
    db,
    `select count(*)::int as count from appeals where state = 'open'`,
  );
  return row!.count;
}
