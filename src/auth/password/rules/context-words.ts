import { unleet } from '../../names/fold.js';
import type { PasswordRule } from './rule.js';

// Shorter ones sit inside ordinary words: "Ann" in "annual", "Lee" in "sleep".
const SHORTEST = 4;
// Shorter ones also arise where two words meet: "Vera" in "plover-anthem".
const ACROSS = 6;

/** User name, real name, e-mail address: what anyone who knows the person tries first. */
export const ownName: PasswordRule = {
  rule: 'own_name',
  message: (words) => words.entry.password.own_name,
  breaks(password, { name, username, email }) {
    const mailbox = email.split('@')[0] ?? '';
    const parts = [name, username, mailbox].flatMap((text) => [text, ...text.split(/[\s._+-]+/u)]);
    return containsOne(password, parts);
  },
};

/** Names of the site and its networks, whole: their single words are too common to refuse. */
export const siteName: PasswordRule = {
  rule: 'site_name',
  message: (words) => words.entry.password.site_name,
  breaks: (password, { siteNames }) => containsOne(password, siteNames),
};

function containsOne(password: string, words: string[]): boolean {
  const whole = compact(password);
  const parts = password.split(/[^\p{L}\p{N}]+/u).map(compact);
  return words.map(compact).some((word) => {
    const { length } = [...word];
    if (length < SHORTEST) return false;
    return length < ACROSS ? parts.some((part) => part.includes(word)) : whole.includes(word);
  });
}

function compact(text: string): string {
  return unleet(text).replace(/[^\p{L}\p{N}]/gu, '');
}
