import { email, username } from '../../../contract/accounts.js';
import { type Database, query } from '../../database/index.js';
import type { Ctx } from '../../kernel/index.js';
import { AppError } from '../../lib/errors.js';
import { emailKey } from '../email-key.js';
import { tellOfNewPlace } from '../notices.js';
import { hashPassword, saltFor, verifyPassword } from '../password/hash-password.js';
import type { OwnAccount } from '../presenters/me.presenter.js';
import { loadSite } from '../site/load-site.js';
import { countGuess, forgiveGuesses } from './guess-limits.js';
import { placeOf, rememberPlace } from './known-places.js';

/** An account whose password was given, with the hash that it matched. */
export interface Identified extends OwnAccount {
  passwordHash: string;
}

interface AccountRow extends OwnAccount {
  passwordHash: string | null;
  knownAddresses: string[];
}

const columns = `id, username, name, is_site_admin as "isSiteAdmin", created_at as "createdAt",
  password_hash as "passwordHash", known_addresses as "knownAddresses"`;

/**
 * Whose user name or e-mail address and password these are. One query, one hash, one answer, whether there is
 * such an account or not.
 * @throws AppError unauthenticated, too_many or unavailable
 */
export async function identify(ctx: Ctx, login: string, password: string): Promise<Identified> {
  const { signingKey } = await loadSite(ctx.db);
  const { account, forgive } = login.includes('@')
    ? await byEmail(ctx, login, password, signingKey)
    : await byUsername(ctx, login, password, signingKey);
  if (!account?.passwordHash) throw wrongLogin();
  await forgive();
  const place = placeOf(signingKey, account.id, ctx.address);
  await rememberPlace(ctx.db, account.id, place);
  const { knownAddresses: known } = account;
  if (known.length > 0 && !known.includes(place)) await tellOfNewPlace(ctx, account);
  return { ...account, passwordHash: account.passwordHash };
}

/** The one answer to every login that does not fit. */
export function wrongLogin(): AppError {
  return new AppError('unauthenticated', (words) => words.entry.wrongLogin, {
    reason: 'wrong_login',
  });
}

interface Attempt {
  account: AccountRow | null;
  forgive(): Promise<void>;
}

async function byUsername(ctx: Ctx, login: string, password: string, signingKey: Buffer): Promise<Attempt> {
  const parsed = username.safeParse(login);
  const key = login.toLowerCase();
  const [row] = parsed.success ? await accountsWhere(ctx.db, 'username_key = $1', [key]) : [];
  const isKnownPlace = row?.knownAddresses.includes(placeOf(signingKey, row.id, ctx.address)) ?? false;
  await countGuess(ctx, key, isKnownPlace);
  const isRight = await verifyPassword(password, row?.passwordHash ?? null);
  return { account: isRight && row ? row : null, forgive: () => forgiveGuesses(ctx, key) };
}

/**
 * Nobody's address is confirmed yet, so several accounts may name the same one; the password tells which is meant.
 * They share a salt, so one hash asks all of them.
 */
async function byEmail(ctx: Ctx, login: string, password: string, signingKey: Buffer): Promise<Attempt> {
  const key = emailKey(login);
  // Anyone may register with this address and so make a place known: no place counts here.
  await countGuess(ctx, key, false);
  const hash = await hashPassword(password, saltFor(signingKey, key));
  const known = email.safeParse(key).success;
  const [row] = known
    ? await accountsWhere(ctx.db, 'email_key = $1 and password_hash = $2', [key, hash])
    : [];
  return { account: row ?? null, forgive: () => forgiveGuesses(ctx, key) };
}

function accountsWhere(db: Database, condition: string, values: unknown[]): Promise<AccountRow[]> {
  return query<AccountRow>(
    db,
    `select ${columns} from accounts where status in ('active', 'suspended') and ${condition}
     order by email_verified_at, created_at, id limit 1`,
    values,
  );
}
