import { query } from '../../database/index.js';
import { accountIdOf, type Ctx } from '../../kernel/index.js';
import { AppError } from '../../lib/errors.js';
import { verifyPassword } from '../password/hash-password.js';
import { loadSite } from '../site/load-site.js';
import { countGuess, forgiveGuesses } from './guess-limits.js';
import { placeOf } from './known-places.js';

/** The account of a signed-in person who gave their password again. */
export interface Confirmed {
  id: string;
  username: string;
  name: string;
  email: string;
  emailKey: string;
  emailVerifiedAt: Date | null;
  isSiteAdmin: boolean;
  createdAt: Date;
  passwordHash: string;
  preferences: string | null;
}

interface Row extends Omit<Confirmed, 'passwordHash'> {
  passwordHash: string | null;
  knownAddresses: string[];
}

/**
 * Asks a signed-in person for their password, before what a borrowed screen must not do. Guesses count like those
 * at the sign-in form.
 * @param field of the form that holds it
 * @throws AppError invalid_input (naming the field), too_many, unavailable
 */
export async function confirmPassword(ctx: Ctx, password: string, field = 'password'): Promise<Confirmed> {
  const [row] = await query<Row>(
    ctx.db,
    `select id, username, name, email, email_key as "emailKey", email_verified_at as "emailVerifiedAt", is_site_admin as "isSiteAdmin",
       created_at as "createdAt", password_hash as "passwordHash", known_addresses as "knownAddresses", preferences
     from accounts where id = $1 and status = 'active'`,
    [accountIdOf(ctx.actor)],
  );
  if (!row) throw wrongPassword(field);
  const { knownAddresses, passwordHash, ...account } = row;
  const { signingKey } = await loadSite(ctx.db);
  const login = account.username.toLowerCase();
  await countGuess(ctx, login, knownAddresses.includes(placeOf(signingKey, account.id, ctx.address)));
  if (!(await verifyPassword(password, passwordHash)) || passwordHash === null) throw wrongPassword(field);
  await forgiveGuesses(ctx, login);
  return { ...account, passwordHash };
}

function wrongPassword(field: string): AppError {
  return new AppError('invalid_input', (words) => words.account.wrongPassword, {
    reason: 'wrong_password',
    fields: [{ field, message: (words) => words.account.wrongPassword }],
  });
}
