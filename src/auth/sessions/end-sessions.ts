import { query } from '../../database/index.js';
import type { Services } from '../../kernel/index.js';

type Needs = Pick<Services, 'db' | 'signals'>;

/*
 * Devices first, sessions in a statement after it: a session that starts from a device at the same moment either
 * waits for the delete and finds no device, or is there to be deleted.
 */

/**
 * Ends all sessions, tokens and remembered devices of an account, for instance after a new password.
 * @param exceptHash hex; this session and its device stay
 * @returns the hex hashes of what was ended
 */
export async function endSessions(
  services: Needs,
  accountId: string,
  exceptHash: string | null = null,
): Promise<string[]> {
  await forgetDevices(services, accountId, exceptHash);
  return endWhere(services, "account_id = $1 and ($2::text is null or token_hash <> decode($2, 'hex'))", [
    accountId,
    exceptHash,
  ]);
}

/**
 * Ends every browser session and remembered device of an account but one. Tokens for programs go on.
 * @param keptHash hex; this session and its device stay
 */
export async function endOtherBrowsers(
  services: Needs,
  accountId: string,
  keptHash: string,
): Promise<string[]> {
  await forgetDevices(services, accountId, keptHash);
  return endWhere(services, "account_id = $1 and kind = 'browser' and token_hash <> decode($2, 'hex')", [
    accountId,
    keptHash,
  ]);
}

/**
 * Ends one session and, with it, the remembered device it came from and that device's other sessions.
 * @returns the hex hashes of what was ended; none where it had ended before
 */
export async function endSession(services: Needs, hash: string): Promise<string[]> {
  const [session] = await query<{ deviceId: string | null }>(
    services.db,
    `select device_id as "deviceId" from sessions where token_hash = decode($1, 'hex')`,
    [hash],
  );
  if (session?.deviceId) await forgetDevice(services, session.deviceId);
  return endWhere(services, "token_hash = decode($1, 'hex') or device_id = $2", [
    hash,
    session?.deviceId ?? null,
  ]);
}

/** Ends a remembered device with its sessions. @returns whether there was one */
export async function endDevice(services: Needs, deviceId: string): Promise<boolean> {
  const wasThere = await forgetDevice(services, deviceId);
  await endWhere(services, 'device_id = $1', [deviceId]);
  return wasThere;
}

/** All devices of an account, but that of one session where it is given. */
async function forgetDevices({ db }: Needs, accountId: string, exceptHash: string | null): Promise<void> {
  await query(
    db,
    `delete from remembered_devices where account_id = $1 and id not in (
       select device_id from sessions
       where token_hash = decode($2, 'hex') and account_id = $1 and device_id is not null)`,
    [accountId, exceptHash],
  );
}

async function forgetDevice({ db }: Needs, deviceId: string): Promise<boolean> {
  return (
    (await query(db, 'delete from remembered_devices where id = $1 returning id', [deviceId])).length > 0
  );
}

async function endWhere({ db, signals }: Needs, condition: string, values: unknown[]): Promise<string[]> {
  const rows = await query<{ hash: string }>(
    db,
    `delete from sessions where token_hash in (
       select token_hash from sessions where ${condition} order by token_hash for update)
     returning encode(token_hash, 'hex') as hash`,
    values,
  );
  const hashes = rows.map(({ hash }) => hash);
  if (hashes.length > 0) signals.sessionsEnded.tell(hashes);
  return hashes;
}
