import { query } from '../../database/index.js';
import type { Services } from '../../kernel/index.js';
import { clientName } from './client-name.js';
import { endDevice } from './end-sessions.js';
import { expiry, lifetimes } from './lifetimes.js';
import { hashSecret, isSecret, newSecret } from './secret.js';

/** What the "remember me" cookie holds: which device, and the secret half that works once. */
export interface RememberCookie {
  cookieValue: string;
  expiresAt: Date;
}

interface DeviceRow {
  accountId: string;
  createdAt: Date;
}

/** Remembers a device of an account: a new family of tokens. */
export async function rememberDevice(
  { db, clock, ids, userAgent }: Pick<Services, 'db' | 'clock' | 'ids'> & { userAgent?: string },
  accountId: string,
): Promise<{ deviceId: string; remember: RememberCookie }> {
  const deviceId = ids.next();
  const secret = newSecret();
  const now = clock.now();
  const expiresAt = expiry(now, now, lifetimes.deviceIdle, lifetimes.deviceAtMost);
  await query(
    db,
    `with expired as (
       delete from remembered_devices where id in (
         select id from remembered_devices where account_id = $2 and expires_at <= $4 for update skip locked))
     insert into remembered_devices (id, account_id, token_hash, rotated_at, created_at, expires_at, client)
     values ($1, $2, $3, $4, $4, $5, $6)`,
    [deviceId, accountId, hashSecret(secret), now, expiresAt, clientName(userAgent)],
  );
  return { deviceId, remember: { cookieValue: `${deviceId}.${secret}`, expiresAt } };
}

/** Whom a remember cookie speaks for. `remember` is its successor; null where another tab has got it. */
export interface UsedDevice {
  accountId: string;
  deviceId: string;
  remember: RememberCookie | null;
}

/**
 * Uses a remember cookie: its secret half changes, in one statement, so that of two uses one wins. The loser is
 * a second tab for a minute; after that, or with an older half, it is a stolen copy, and the device is ended with
 * every session that came from it.
 */
export async function useDevice(
  services: Pick<Services, 'db' | 'clock' | 'signals' | 'log'>,
  cookieValue: string,
): Promise<UsedDevice | null> {
  const { db, clock, log } = services;
  const [deviceId = '', secret = ''] = cookieValue.split('.', 2);
  if (!/^[0-9a-f-]{36}$/.test(deviceId) || !isSecret(secret)) return null;
  const now = clock.now();
  const hash = hashSecret(secret);
  const next = newSecret();
  const [device] = await query<DeviceRow>(
    db,
    `update remembered_devices d
     set previous_token_hash = d.token_hash, token_hash = $3, rotated_at = $4,
       expires_at = least($5::timestamptz, d.created_at + $6 * interval '1 millisecond')
     from accounts a
     where d.id = $1 and d.token_hash = $2 and d.expires_at > $4 and a.id = d.account_id and a.status = 'active'
     returning d.account_id as "accountId", d.created_at as "createdAt"`,
    [
      deviceId,
      hash,
      hashSecret(next),
      now,
      new Date(now.getTime() + lifetimes.deviceIdle),
      lifetimes.deviceAtMost,
    ],
  );
  if (device) {
    const expiresAt = expiry(now, device.createdAt, lifetimes.deviceIdle, lifetimes.deviceAtMost);
    const remember = { cookieValue: `${deviceId}.${next}`, expiresAt };
    return { accountId: device.accountId, deviceId, remember };
  }
  const accountId = await secondTab(services, deviceId, hash, now);
  if (accountId) return { accountId, deviceId, remember: null };
  if (await endDevice(services, deviceId))
    log.warn({ deviceId }, 'a spent remember cookie was used: device ended');
  return null;
}

async function secondTab(
  { db }: Pick<Services, 'db'>,
  deviceId: string,
  hash: Buffer,
  now: Date,
): Promise<string | null> {
  const [row] = await query<{ accountId: string }>(
    db,
    `select d.account_id as "accountId" from remembered_devices d join accounts a on a.id = d.account_id
     where d.id = $1 and d.previous_token_hash = $2 and d.rotated_at > $3 and d.expires_at > $4
       and a.status = 'active'`,
    [deviceId, hash, new Date(now.getTime() - lifetimes.rotationGrace), now],
  );
  return row?.accountId ?? null;
}
