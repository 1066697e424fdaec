import { createHmac } from 'node:crypto';
import { type Database, query } from '../../database/index.js';

const KEPT = 8;

/** A network address as an account remembers it: keyed, so that the table doesn't tell where anybody was. */
export function placeOf(signingKey: Buffer, accountId: string, address: string): string {
  const mac = createHmac('sha256', signingKey).update(`place\0${accountId}\0${address}`).digest();
  return mac.subarray(0, 12).toString('base64url');
}

/** Keeps the last few places of right sign-ins, the newest first. */
export async function rememberPlace(db: Database, accountId: string, place: string): Promise<void> {
  await query(
    db,
    `update accounts set known_addresses = (array[$2] || array_remove(known_addresses, $2))[1:${KEPT}]
     where id = $1 and known_addresses[1] is distinct from $2`,
    [accountId, place],
  );
}
