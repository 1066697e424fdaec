import { isReserved } from './reserved.js';

// Letters that draw nothing.
const fillers = /[\u115f\u1160\u3164\uffa0\u2800]/gu;
const mixed = /\p{Script=Latin}/u;
const foreign = /[\p{Script=Cyrillic}\p{Script=Greek}]/u;

/**
 * What is wrong with a person's name, as a sentence, or null (E17).
 * Names of any script are welcome; what looks empty, borrows letters to look like another, or speaks for
 * the service is not.
 */
export function checkName(name: string, siteNames: string[]): string | null {
  if (!/[\p{L}\p{N}]/u.test(name.replace(fillers, ''))) return 'Enter a name that can be seen.';
  const isMixed = name.split(/[\s-]+/u).some((word) => mixed.test(word) && foreign.test(word));
  if (isMixed) return 'A word of your name mixes letters of two alphabets.';
  if (isReserved(name, siteNames)) return 'This name stands for a role here. Enter your own name.';
  return null;
}

/** What is wrong with a user name whose form is right already, or null. */
export function checkUsername(username: string, siteNames: string[]): string | null {
  return isReserved(username, siteNames) ? 'This user name is reserved. Choose another one.' : null;
}
