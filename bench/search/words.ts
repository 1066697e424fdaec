/** A stream of numbers in [0, 1) that is the same on every run (mulberry32). */
export function steadyRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const onsets = 'b c d f g h k l m n p r s t v w br cl dr fl gr pl pr sh st th tr'.split(' ');
const vowels = 'a e i o u ai ea ou'.split(' ');
const ends = ['', '', 'n', 'r', 's', 't', 'l', 'm', 'nd', 'ck'];

const VOCABULARY = 120_000;

/** A made-up word for each rank: common ones are short, as in every language. */
export function vocabulary(): string[] {
  const words = new Set<string>();
  const random = steadyRandom(7);
  const pick = <T>(list: T[]): T => list[Math.floor(random() * list.length)]!;
  while (words.size < VOCABULARY) {
    const syllables = 1 + Math.floor(Math.log10(words.size + 10) / 1.4 + random());
    let word = '';
    for (let count = 0; count < syllables; count++) word += pick(onsets) + pick(vowels);
    words.add(word + pick(ends));
  }
  return [...words];
}

/** Picks words as people do: the n-th commonest about 1/n as often as the commonest (Zipf). */
export function zipf(words: string[], random: () => number): () => string {
  const span = Math.log(words.length + 1);
  return () => words[Math.min(words.length - 1, Math.floor(Math.exp(random() * span)) - 1)]!;
}
