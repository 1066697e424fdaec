import { type Database, transaction } from '../database/index.js';

export interface EraBegun {
  /** Sessions and tokens that ended with it. */
  sessions: number;
}

/**
 * After a restore: the numbers that readers know are taken a second time from here on, so they are told to fetch their
 * pages anew. Sessions, tokens and known devices end: those that were ended after the backup would be good again.
 */
export async function beginEra(db: Database): Promise<EraBegun> {
  return transaction(db, async (query) => {
    await query('update feed_era set era = gen_random_uuid()');
    await query('delete from remembered_devices');
    const [row] = await query<{ sessions: number }>(
      'with ended as (delete from sessions returning 1) select count(*)::int as sessions from ended',
    );
    return row!;
  });
}
