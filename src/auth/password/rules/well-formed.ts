import type { PasswordRule } from './rule.js';

/** Half a character can't be typed again, and two different halves would hash to the same. */
export const broken: PasswordRule = {
  rule: 'broken_text',
  message: (words) => words.entry.password.broken_text,
  breaks: (password) => /\p{Cs}/u.test(password),
};
