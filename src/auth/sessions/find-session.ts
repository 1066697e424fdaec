import { gathered, query } from '../../database/index.js';
import type { Services, SignedIn } from '../../kernel/index.js';
import { expiry, lifetimes } from './lifetimes.js';
import { hashSecret, isSecret } from './secret.js';

interface SessionRow {
  accountId: string;
  username: string;
  name: string;
  isSiteAdmin: boolean;
  isSuspended: boolean;
  preferences: string | null;
  createdAt: Date;
  lastSeenAt: Date;
  expiresAt: Date;
}

/** A session that is good now, and who it speaks for. */
export interface FoundSession {
  actor: SignedIn;
  /** By the site: the session opens nothing but what concerns them. */
  isSuspended: boolean;
  session: { hash: string; expiresAt: Date };
  /** Display choices kept in the account, in the form of the cookie; null: none were made. */
  preferences: string | null;
}

// Everybody comes at once after a node went down: they share some statements.
const sessionByHash = gathered<SessionRow>(
  'auth-find-session',
  `select i.ord::int as ord, s.account_id as "accountId", a.username, a.name, a.is_site_admin as "isSiteAdmin",
     a.status = 'suspended' as "isSuspended",
     a.preferences, s.created_at as "createdAt", s.last_seen_at as "lastSeenAt", s.expires_at as "expiresAt"
   from unnest((select $1::bytea[]), (select $2::text[]), (select $3::timestamptz[])) with ordinality as i(hash, kind, now, ord)
   join sessions s on s.token_hash = i.hash and s.kind = i.kind and s.expires_at > i.now
   join accounts a on a.id = s.account_id and a.status in ('active', 'suspended')`,
);

/**
 * Whose live session a token opens; null for any other text. A program's token opens no browser's session, nor
 * the other way round.
 * @param options `isUse: false` leaves the session's end where it is
 */
export async function findSession(
  { db, clock }: Pick<Services, 'db' | 'clock'>,
  token: string,
  kind: 'browser' | 'token',
  { isUse = true } = {},
): Promise<FoundSession | null> {
  if (!isSecret(token)) return null;
  const hash = hashSecret(token);
  const now = clock.now();
  const row = await sessionByHash(db, [hash, kind, now]);
  if (!row) return null;
  const { accountId, username, name, isSiteAdmin, isSuspended } = row;
  const sessionHash = hash.toString('hex');
  const expiresAt = isUse ? await touch(db, hash, kind, row, now) : row.expiresAt;
  return {
    actor: { kind: 'account', accountId, username, name, isSiteAdmin, sessionHash },
    isSuspended,
    session: { hash: sessionHash, expiresAt },
    preferences: row.preferences,
  };
}

/** Writes down the use, once a minute at most; a browser's session then ends later. An ended one stays ended. */
async function touch(
  db: Services['db'],
  hash: Buffer,
  kind: 'browser' | 'token',
  { createdAt, lastSeenAt, expiresAt }: SessionRow,
  now: Date,
): Promise<Date> {
  if (now.getTime() - lastSeenAt.getTime() < lifetimes.touchEvery) return expiresAt;
  const later =
    kind === 'browser' ? expiry(now, createdAt, lifetimes.sessionIdle, lifetimes.sessionAtMost) : expiresAt;
  await query(
    db,
    'update sessions set last_seen_at = $2, expires_at = $3 where token_hash = $1 and last_seen_at = $4',
    [hash, now, later, lastSeenAt],
  );
  return later;
}
