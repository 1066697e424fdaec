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

/** SQL: when a browser or program of the account was here last, if after a time; null otherwise. By the index of its sessions. */
export const lastSeenOf = (account: string, after: string): string =>
  `(select max(s.last_seen_at) from sessions s where s.account_id = ${account} and s.last_seen_at > ${after})`;
