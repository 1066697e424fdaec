import { pseudonymNumber } from '../../../contract/pseudonym-names.js';
import type { Sentence } from '../../lib/errors.js';
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
export function checkName(name: string, siteNames: string[]): Sentence | null {
  if (!/[\p{L}\p{N}]/u.test(name.replace(fillers, ''))) return (words) => words.entry.nameUnseen;
  const isMixed = name.split(/[\s-]+/u).some((word) => mixed.test(word) && foreign.test(word));
  if (isMixed) return (words) => words.entry.nameMixed;
  if (isReserved(name, siteNames)) return (words) => words.entry.nameOfRole;
  return null;
}

/** What is wrong with a user name whose form is right already, or null. */
export function checkUsername(username: string, siteNames: string[]): Sentence | null {
  return isReserved(username, siteNames) || pseudonymNumber(username) !== null
    ? (words) => words.entry.usernameReserved
    : null;
}
