import { type Database, query } from '../../database/index.js';
import { type IdSource, uuidSource } from '../../lib/ids.js';
import { emailKey } from '../email-key.js';
import { retiredKey } from '../names/retired-key.js';
import { hashPassword, saltFor } from '../password/hash-password.js';
import { loadSite } from '../site/load-site.js';

export interface AccountToAdd {
  name: string;
  username: string;
  /** Never confirmed by this, so nothing is sent there. */
  email: string;
  /** Null: nobody can sign in to it. */
  password: string | null;
  createdAt: Date;
}

export interface AddedAccount {
  id: string;
  username: string;
  /** Made now, rather than found. */
  isNew: boolean;
}

/**
 * Makes accounts without sessions and without asking for mail. A tool's door, without a policy: who may run it
 * may write to the database. Who is there already, by user name and address, stays as they are.
 * @returns the accounts that are there now; one is missing where its user name is or was somebody else's
 */
export async function addAccounts(
  db: Database,
  accounts: AccountToAdd[],
  ids: IdSource = uuidSource,
): Promise<AddedAccount[]> {
  const column = <T>(pick: (account: AccountToAdd) => T): T[] => accounts.map(pick);
  const { signingKey } = await loadSite(db);
  const hashes = await Promise.all(
    accounts.map(({ email, password }) =>
      password === null ? null : hashPassword(password, saltFor(signingKey, emailKey(email))),
    ),
  );
  const made = await query<{ id: string }>(
    db,
    `insert into accounts (id, username, username_key, name, email, email_key, password_hash, created_at, status)
     select id, username, lower(username), name, email, email_key, password_hash, created_at, 'active'
     from unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::timestamptz[])
       as t (id, username, name, email, email_key, password_hash, created_at)
     where not exists (select from accounts a where a.username_key = ${retiredKey('lower(t.username)')})
     on conflict (username_key) do nothing returning id`,
    [
      accounts.map(() => ids.next()),
      column(({ username }) => username),
      column(({ name }) => name),
      column(({ email }) => email),
      column(({ email }) => emailKey(email)),
      hashes,
      column(({ createdAt }) => createdAt),
    ],
  );
  const fresh = new Set(made.map(({ id }) => id));
  const rows = await query<{ id: string; username: string }>(
    db,
    `select a.id, t.username from unnest($1::text[], $2::text[]) as t (username, email_key)
     join accounts a on a.username_key = lower(t.username) and a.email_key = t.email_key and a.status = 'active'`,
    [column(({ username }) => username), column(({ email }) => emailKey(email))],
  );
  return rows.map((row) => ({ ...row, isNew: fresh.has(row.id) }));
}
