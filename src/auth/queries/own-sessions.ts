import type { SessionDto, TokenInfoDto } from '../../../contract/sessions.js';
import { type Database, query } from '../../database/index.js';
import { readClientName } from '../sessions/client-name.js';

interface SessionRow {
  id: string;
  client: string | null;
  startedAt: Date;
  lastSeenAt: Date;
  endsAt: Date;
  isCurrent: boolean;
  isRemembered: boolean;
}

/**
 * Where a person is signed in: one entry per browser, a remembered device with all its sessions.
 * @param currentHash the session that asks, hex
 */
export async function ownSessions(
  db: Database,
  accountId: string,
  currentHash: string,
  now: Date,
): Promise<SessionDto[]> {
  const rows = await query<SessionRow>(
    db,
    `with live as (
       select coalesce(device_id::text, encode(token_hash, 'hex')) as id, max(client) as client,
         min(created_at) as started, max(last_seen_at) as seen, max(expires_at) as ends,
         bool_or(token_hash = decode($2, 'hex')) as current
       from sessions where account_id = $1 and kind = 'browser' and expires_at > $3 group by 1),
     devices as (
       select id::text as id, client, created_at as started, rotated_at as seen, expires_at as ends
       from remembered_devices where account_id = $1 and expires_at > $3)
     select coalesce(l.id, d.id) as id, coalesce(l.client, d.client) as client,
       least(d.started, l.started) as "startedAt", greatest(d.seen, l.seen) as "lastSeenAt",
       greatest(d.ends, l.ends) as "endsAt", coalesce(l.current, false) as "isCurrent", d.id is not null as "isRemembered"
     from live l full join devices d on d.id = l.id
     order by "isCurrent" desc, "lastSeenAt" desc, 1`,
    [accountId, currentHash, now],
  );
  return rows.map(({ client, startedAt, lastSeenAt, endsAt, ...row }) => ({
    ...row,
    ...readClientName(client),
    startedAt: startedAt.toISOString(),
    lastSeenAt: lastSeenAt.toISOString(),
    endsAt: endsAt.toISOString(),
  }));
}

interface TokenRow {
  id: string;
  label: string;
  createdAt: Date;
  lastSeenAt: Date;
  expiresAt: Date;
}

/** A person's tokens for programs, the newest first. */
export async function ownTokens(db: Database, accountId: string, now: Date): Promise<TokenInfoDto[]> {
  const rows = await query<TokenRow>(
    db,
    `select encode(token_hash, 'hex') as id, label, created_at as "createdAt", last_seen_at as "lastSeenAt",
       expires_at as "expiresAt"
     from sessions where account_id = $1 and kind = 'token' and expires_at > $2 order by created_at desc, 1`,
    [accountId, now],
  );
  return rows.map(({ id, label, createdAt, lastSeenAt, expiresAt }) => ({
    id,
    label,
    createdAt: createdAt.toISOString(),
    lastUsedAt: lastSeenAt > createdAt ? lastSeenAt.toISOString() : null,
    expiresAt: expiresAt.toISOString(),
  }));
}
