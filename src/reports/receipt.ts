import { createHash, randomInt } from 'node:crypto';

const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const GROUPS = 5;
const GROUP = 4;

/** A number that nobody guesses (100 random bits) and anybody can write down. Its holder has the only copy. */
export function newReceipt(): string {
  const group = () => Array.from({ length: GROUP }, () => letters[randomInt(letters.length)]).join('');
  return Array.from({ length: GROUPS }, group).join('-');
}

/**
 * A receipt as it was given out, however it was typed: small letters, other dashes or none, letters for digits.
 * @returns null for what can't be one
 */
export function readReceipt(typed: string): string | null {
  const plain = typed
    .toUpperCase()
    .replace(/[\s\p{Pd}]/gu, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1');
  if (plain.length !== GROUPS * GROUP || [...plain].some((letter) => !letters.includes(letter))) return null;
  return plain.match(/.{4}/g)!.join('-');
}

/** What the database keeps of it. */
export function hashReceipt(receipt: string): Buffer {
  return createHash('sha256').update(receipt).digest();
}
