import type { RegisterInput, registerInput } from '../../../contract/accounts.js';
import { query } from '../../database/index.js';
import type { Services } from '../../kernel/index.js';
import { AppError, type Sentence } from '../../lib/errors.js';
import { isBarred } from '../addresses/barred-addresses.js';
import { checkName, checkUsername } from '../names/check-name.js';
import { retiredKey } from '../names/retired-key.js';
import { checkPassword } from '../password/check-password.js';

interface Problem {
  field: string;
  reason: string;
  message: Sentence;
}

/**
 * Refuses what can't be registered, all fields at once. A user name that is taken may be said: user names are
 * public. Whether an address is known is not even looked up, but for those of accounts that the site closed.
 * @throws AppError invalid_input
 */
export async function refuseProblems(
  services: Pick<Services, 'db' | 'names'>,
  input: RegisterInput,
): Promise<void> {
  const siteNames = (await services.names?.()) ?? [];
  const password = await checkPassword(input.password, { ...input, siteNames });
  const barred = await isBarred(services.db, input.email);
  const problems = [
    problem('email', 'address_barred', barred ? (words) => words.sanctions.addressBarred : null),
    problem('name', 'name_refused', checkName(input.name, siteNames)),
    problem('username', 'username_reserved', checkUsername(input.username, siteNames)),
    problem('username', 'username_taken', await takenMessage(services, input.username)),
    problem('password', `password_${password?.rule}`, password?.message ?? null),
  ].filter((one) => one !== null);
  if (problems.length > 0) throw refusal(problems);
}

/** The refusal when another registration was faster. */
export function usernameTaken(): AppError {
  return refusal([{ field: 'username', reason: 'username_taken', message: TAKEN }]);
}

const TAKEN: Sentence = (words) => words.entry.usernameTaken;

async function takenMessage({ db }: Pick<Services, 'db'>, username: string): Promise<Sentence | null> {
  const rows = await query(
    db,
    `select 1 from accounts where username_key = $1 or username_key = ${retiredKey('$1::text')}`,
    [username.toLowerCase()],
  );
  return rows.length > 0 ? TAKEN : null;
}

function problem(
  field: keyof typeof registerInput.shape,
  reason: string,
  message: Sentence | null,
): Problem | null {
  return message === null ? null : { field, reason, message };
}

function refusal(problems: Problem[]): AppError {
  const [first] = problems;
  return new AppError('invalid_input', first?.message ?? ((words) => words.entry.notRegistered), {
    reason: first?.reason,
    fields: problems.map(({ field, message }) => ({ field, message })),
  });
}
