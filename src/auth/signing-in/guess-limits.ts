import { createHash } from 'node:crypto';
import type { Ctx } from '../../kernel/index.js';
import type { Limit } from '../../lib/limits.js';

/** One login from one network address: what a person who mistypes needs, and no more. */
const perPair: Limit = { points: 10, seconds: 300, isKept: true };
/** One network address, whatever the login. A hospital's two hundred people behind one address fit in. */
const perAddress: Limit = { points: 300, seconds: 300, isKept: true };
/** One login from everywhere: so high that only many addresses together reach it. */
const perLogin: Limit = { points: 1_000, seconds: 3_600, isKept: true };

/**
 * Counts a guess before it is made; if the counting fails, so does the guess. Unknown logins count like known ones.
 * @param isKnownPlace the account was signed in to from this address before: then guesses from elsewhere, which
 *   use up the login's own limit, don't keep the owner out
 * @throws AppError too_many
 */
export async function countGuess(
  { limits, address }: Pick<Ctx, 'limits' | 'address'>,
  login: string,
  isKnownPlace: boolean,
): Promise<void> {
  await limits.use('auth.guess-address', digest(address), perAddress);
  await limits.use('auth.guess-pair', pairKey(login, address), perPair);
  if (!isKnownPlace) await limits.use('auth.guess-login', digest(login), perLogin);
}

/** After a right password: this person at this address starts anew. */
export async function forgiveGuesses(
  { limits, address }: Pick<Ctx, 'limits' | 'address'>,
  login: string,
): Promise<void> {
  await limits.reset('auth.guess-pair', pairKey(login, address));
}

function pairKey(login: string, address: string): string {
  return digest(`${login}\0${address}`);
}

/** Counters are kept outside of this process: they hold no address and no login as it is. */
function digest(text: string): string {
  return createHash('sha256').update(text).digest('base64url');
}
