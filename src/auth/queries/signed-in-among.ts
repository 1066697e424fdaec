import { type Database, query } from '../../database/index.js';

/** Which of the given accounts have a session of a browser that is good at `now`: who may have a screen open. */
export async function signedInAmong(db: Database, accountIds: string[], now: Date): Promise<string[]> {
  const rows = await query<{ id: string }>(
    db,
    `select distinct account_id as id from sessions
     where account_id = any($1::uuid[]) and kind = 'browser' and expires_at > $2`,
    [accountIds, now],
  );
  return rows.map(({ id }) => id);
}

/** SQL: whose browsers or programs were here after a time, and when last (`account_id`, `at`). */
export const seenSince = (after: string): string =>
  `select account_id, max(last_seen_at) as at from sessions where last_seen_at > ${after} group by account_id`;
