import { type Database, query } from '../../database/index.js';

/** Cases that nobody decided yet, of the whole site. */
export async function countOpenCases(db: Database): Promise<number> {
  const [row] = await query<{ count: number }>(
    db,
    `select count(*)::int as count from report_cases where state = 'open'`,
  );
  return row!.count;
}
