import { type Database, query } from '../../database/index.js';

/** Texts that wait for a moderator, of the whole site. */
export async function countWaitingHolds(db: Database): Promise<number> {
  const [row] = await query<{ count: number }>(
    db,
    `select count(*)::int as count from holds where state = 'waiting'`,
  );
  return row!.count;
}
