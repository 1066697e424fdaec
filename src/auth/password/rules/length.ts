import type { PasswordRule } from './rule.js';

export const MIN_CHARACTERS = 12;
export const MAX_CHARACTERS = 128;

/** Code points count, so an accented letter or a sign of any script is one. */
export const tooShort: PasswordRule = {
  rule: 'too_short',
  message: (words) => words.entry.password.too_short(MIN_CHARACTERS),
  breaks: (password) => [...password].length < MIN_CHARACTERS,
};

export const tooLong: PasswordRule = {
  rule: 'too_long',
  message: (words) => words.entry.password.too_long(MAX_CHARACTERS),
  breaks: (password) => password.length > 2 * MAX_CHARACTERS || [...password].length > MAX_CHARACTERS,
};
