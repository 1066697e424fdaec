import { type Database, gathered, prepared } from '../../database/index.js';

/** Which of these sessions (hex hashes) are good now: what a sweep of open sockets asks. */
export async function liveSessions(db: Database, hashes: string[], now = new Date()): Promise<Set<string>> {
  if (hashes.length === 0) return new Set();
  const rows = await prepared<{ hash: string }>(
    db,
    'auth-live-sessions',
    `select encode(s.token_hash, 'hex') as hash from sessions s join accounts a on a.id = s.account_id
     where s.token_hash = any($1::bytea[]) and s.expires_at > $2 and a.status = 'active'`,
    [hashes.map((hash) => Buffer.from(hash, 'hex')), now],
  );
  return new Set(rows.map(({ hash }) => hash));
}

// Everybody comes at once after a node went down: they share some statements.
const liveByHash = gathered<object>(
  'auth-live-session',
  `select i.ord::int as ord from unnest((select $1::bytea[]), (select $2::timestamptz[])) with ordinality as i(hash, now, ord)
   join sessions s on s.token_hash = i.hash and s.expires_at > i.now
   join accounts a on a.id = s.account_id and a.status = 'active'`,
);

/** The same of one, for who has just connected. */
export async function isSessionLive(db: Database, hash: string, now: Date): Promise<boolean> {
  return (await liveByHash(db, [Buffer.from(hash, 'hex'), now])) !== null;
}
