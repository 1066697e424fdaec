import type { Sentence } from '../../lib/errors.js';
import { normalisePassword } from './normalise.js';
import { commonPassword } from './rules/common.js';
import { ownName, siteName } from './rules/context-words.js';
import { easilyGuessed } from './rules/easily-guessed.js';
import { tooLong, tooShort } from './rules/length.js';
import { publishedExample } from './rules/published-examples.js';
import { repeatedBlock } from './rules/repeated-block.js';
import type { PasswordContext, PasswordRule } from './rules/rule.js';
import { sequentialKeys } from './rules/sequential-keys.js';
import { broken } from './rules/well-formed.js';

/** The rule that a password breaks: a stable word, and one sentence that says which. */
export interface PasswordRefusal {
  rule: string;
  message: Sentence;
}

/** In order of cost: the bounds first, the estimate last. */
const rules: PasswordRule[] = [
  tooLong,
  tooShort,
  broken,
  repeatedBlock,
  sequentialKeys,
  ownName,
  siteName,
  publishedExample,
  commonPassword,
  easilyGuessed,
];

const MAX_UNITS = 1_024;

/**
 * The password policy (docs/accounts.md). No rule asks for kinds of characters, and none ends a password by age.
 * @returns the first rule that it breaks, or null
 */
export async function checkPassword(
  password: string,
  context: PasswordContext,
): Promise<PasswordRefusal | null> {
  if (password.length > MAX_UNITS) return refusalOf(tooLong);
  const text = normalisePassword(password);
  for (const rule of rules) if (await rule.breaks(text, context)) return refusalOf(rule);
  return null;
}

function refusalOf({ rule, message }: PasswordRule): PasswordRefusal {
  return { rule, message };
}
