import { type Database, query, type TransactionQuery } from '../../database/index.js';
import { emailKey } from '../email-key.js';

/** SQL: a keyed hash of an address in its compared form: who has the table alone learns no address from it. */
const barredHash = (key: string): string =>
  `encode(sha256((select signing_key from site where id = 1) || convert_to('barred:' || ${key}, 'UTF8')), 'hex')`;

/** Keeps the confirmed address of an account from registering again. One that nobody proved to have might be another's. */
export async function barAddress(
  write: TransactionQuery,
  accountId: string,
  sanctionId: string,
): Promise<void> {
  await write(
    `insert into barred_addresses (address_hash, sanction_id) select ${barredHash('a.email_key')}, $2::uuid
     from accounts a where a.id = $1 and a.email_verified_at is not null on conflict (address_hash) do nothing`,
    [accountId, sanctionId],
  );
}

export async function unbarAddress(write: TransactionQuery, sanctionId: string): Promise<void> {
  await write('delete from barred_addresses where sanction_id = $1', [sanctionId]);
}

export async function isBarred(db: Database, address: string): Promise<boolean> {
  const rows = await query(
    db,
    `select 1 from barred_addresses where address_hash = ${barredHash('$1::text')}`,
    [emailKey(address)],
  );
  return rows.length > 0;
}
