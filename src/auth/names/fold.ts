// Letters of other scripts that look like a Latin one: a rough list, enough for words of a few letters.
const lookalikes: Record<string, string> = Object.fromEntries(
  Object.entries({
    a: 'аαɑ',
    b: 'вβ',
    c: 'сϲ',
    d: 'ԁ',
    e: 'еεє',
    h: 'нһη',
    k: 'кκ',
    l: 'іιıӏ',
    m: 'мμ',
    n: 'пν',
    o: 'оοσө',
    p: 'рρ',
    r: 'г',
    s: 'ѕ',
    t: 'тτ',
    u: 'υц',
    v: 'ѵ',
    w: 'ѡω',
    x: 'хχ',
    y: 'уγ',
    j: 'ј',
  }).flatMap(([latin, others]) => [...others].map((other) => [other, latin])),
);

// Digits and signs written for letters. What looks like i, l and 1 becomes one letter on both sides.
const leet: Record<string, string> = {
  '0': 'o',
  '1': 'l',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '8': 'b',
  '9': 'g',
  '@': 'a',
  $: 's',
  '!': 'l',
  '|': 'l',
  '+': 't',
  '€': 'e',
  '£': 'l',
  i: 'l',
};

/** Case, accents and compatibility forms taken away. */
export function plainLetters(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

/** Digits and signs that stand for letters read as those letters. Compare only with text folded the same way. */
export function unleet(text: string): string {
  return [...plainLetters(text)].map((char) => leet[char] ?? char).join('');
}

/** What a name looks like at a glance: two names with the same look may be taken for each other. */
export function lookOf(text: string): string {
  const latin = [...plainLetters(text)].map((char) => lookalikes[char] ?? char).join('');
  return unleet(latin)
    .replace(/[^\p{L}\p{N}]/gu, '')
    .replace(/rn/g, 'm')
    .replace(/vv/g, 'w');
}
