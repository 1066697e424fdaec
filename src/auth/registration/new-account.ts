import type { RegisterInput } from '../../../contract/accounts.js';
import type { Ctx } from '../../kernel/index.js';
import { addressMark } from '../addresses/link-requests.js';
import { emailKey } from '../email-key.js';
import { retiredKey } from '../names/retired-key.js';
import { hashPassword, saltFor } from '../password/hash-password.js';
import { placeOf } from '../signing-in/known-places.js';
import { loadSite } from '../site/load-site.js';
import { refuseProblems } from './registration-problems.js';

/** The columns of `newAccountColumns`, in their order, and what of them is needed again. */
export interface NewAccount {
  id: string;
  createdAt: Date;
  passwordHash: string;
  values: unknown[];
}

export const newAccountColumns = `id, username, username_key, name, email, email_key, password_hash,
  known_addresses, created_at, status`;

/** Placeholders for the values of a new account, cast where a `select` could not tell their kind. */
export const newAccountValues = `$1::uuid, $2, $3, $4, $5, $6, $7, array[$8], $9::timestamptz, 'active'`;

/** The request for the mail that confirms its address (`linkRequestColumns`), written by the same statement. */
export const newAccountsRequest = `$10::uuid, 'confirm', made.id, $5, $11::bytea, null, $12, $9::timestamptz`;

/** SQL: the user name belonged to nobody who left, asked by the statement that would give it away. */
export const nameWasNobodys = `not exists (select from accounts where username_key = ${retiredKey('lower($2::text)')})`;

/**
 * Everything of a registration that needs no transaction: rules, then the hash.
 * @throws AppError invalid_input naming each field, unavailable when too many hashes wait
 */
export async function prepareAccount(ctx: Ctx, input: RegisterInput): Promise<NewAccount> {
  await refuseProblems(ctx, input);
  const { signingKey } = await loadSite(ctx.db);
  const { name, username, email, password } = input;
  const key = emailKey(email);
  const passwordHash = await hashPassword(password, saltFor(signingKey, key));
  const id = ctx.ids.next();
  const createdAt = ctx.clock.now();
  const place = placeOf(signingKey, id, ctx.address);
  const mark = await addressMark(ctx.db, email);
  const values = [
    id,
    username,
    username.toLowerCase(),
    name,
    email,
    key,
    passwordHash,
    place,
    createdAt,
    ctx.ids.next(),
    mark,
    ctx.language,
  ];
  return { id, createdAt, passwordHash, values };
}
