/** A text as words are looked for in it: small letters without accents, cut where no letter or digit stands. */
export function tokensOf(text: string): string[] {
  return fold(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((token) => token !== '');
}

// An accent that stands alone belongs to its letter; what nobody sees cuts no word in two.
const fold = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/[\p{M}\u00ad\u200b-\u200f\u2060-\u2064\ufeff]/gu, '')
    .toLowerCase()
    .replaceAll('ß', 'ss');

export type WordList = ReadonlyMap<string, readonly string[][]>;

/** @param pattern a word or phrase in each line; lines without a letter or digit say nothing */
export function compileWords(pattern: string): WordList {
  const list = new Map<string, string[][]>();
  for (const line of pattern.split('\n')) {
    const phrase = tokensOf(line);
    const [first] = phrase;
    if (first === undefined) continue;
    const others = list.get(first);
    if (others) others.push(phrase);
    else list.set(first, [phrase]);
  }
  return list;
}

/** @returns the first of the phrases that stands in the text, as whole words; null: none */
export function findWords(list: WordList, tokens: readonly string[]): string | null {
  for (const [at, token] of tokens.entries()) {
    for (const phrase of list.get(token) ?? [])
      if (phrase.every((word, i) => tokens[at + i] === word)) return phrase.join(' ');
  }
  return null;
}
