import { query } from '../../database/index.js';
import type { Services } from '../../kernel/index.js';
import { clientName } from './client-name.js';
import { expiry, lifetimes } from './lifetimes.js';
import { hashSecret, newSecret } from './secret.js';

/** A session's secret on its way to its holder. It goes into a cookie or a program's hands, and nowhere else. */
export interface StartedSession {
  token: string;
  /** Hex SHA-256 of the token: names the session without being able to use it. */
  hash: string;
  expiresAt: Date;
}

interface NewSession {
  accountId: string;
  /** A program's token and what it is called; without it a browser's session. */
  label?: string;
  /** How long a program's token is good. */
  days?: number;
  /** The remembered device it belongs to: the session starts only while the device is remembered. */
  deviceId?: string;
  /** The password hash that was matched: the session starts only while it is the account's. */
  passwordHash?: string;
}

/**
 * Starts a session under a fresh random token, and sweeps away the account's expired ones.
 * What it rests on is locked by the statement that writes it, so an account that is closed, a password that is
 * changed or a device that is ended at the same moment wins or is seen.
 * @returns null when the account, its password or the device is not what it was
 */
export async function startSession(
  { db, clock, userAgent }: Pick<Services, 'db' | 'clock'> & { userAgent?: string },
  { accountId, label, days, deviceId, passwordHash }: NewSession,
): Promise<StartedSession | null> {
  const token = newSecret();
  const hash = hashSecret(token);
  const now = clock.now();
  const kind = label === undefined ? 'browser' : 'token';
  const expiresAt =
    kind === 'browser'
      ? expiry(now, now, lifetimes.sessionIdle, lifetimes.sessionAtMost)
      : new Date(now.getTime() + (days === undefined ? lifetimes.token : days * lifetimes.day));
  const rows = await query(
    db,
    `with owner as (
       select id from accounts where id = $2 and status in ('active', 'suspended') and ($8::text is null or password_hash = $8)
       for share),
     device as (select id from remembered_devices where id = $5 and account_id = $2 for share),
     expired as (
       delete from sessions where token_hash in (
         select token_hash from sessions where account_id = $2 and expires_at <= $6 for update skip locked))
     insert into sessions (token_hash, account_id, kind, label, client, device_id, created_at, last_seen_at, expires_at)
     select $1, owner.id, $3, $4, $9, $5, $6, $6, $7 from owner
     where $5::uuid is null or exists (select from device)
     returning 1`,
    [
      hash,
      accountId,
      kind,
      label ?? null,
      deviceId ?? null,
      now,
      expiresAt,
      passwordHash ?? null,
      kind === 'browser' ? clientName(userAgent) : null,
    ],
  );
  return rows.length > 0 ? { token, hash: hash.toString('hex'), expiresAt } : null;
}
