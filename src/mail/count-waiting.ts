import { type Database, query } from '../database/index.js';

/** Letters that are still to be sent. */
export async function countWaitingMail(db: Database): Promise<number> {
  const [row] = await query<{ count: number }>(
    db,
    `select count(*)::int as count from outgoing_mail where state = 'waiting'`,
  );
  return row!.count;
}
