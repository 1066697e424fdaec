import type { PasswordRule } from './rule.js';

/** Half a character can't be typed again, and two different halves would hash to the same. */
export const broken: PasswordRule = {
  rule: 'broken_text',
  message: 'The password holds half a character that no keyboard types.',
  breaks: (password) => /\p{Cs}/u.test(password),
};
