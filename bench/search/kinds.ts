/** A word between two ranks of the vocabulary: 0 is the commonest of the site. */
export type Pick = (from: number, to: number) => string;

export interface Search {
  q: string;
  sort?: 'date';
  page?: number;
}

const common = (pick: Pick) => pick(200, 1_000);

/** What is searched for, from what everybody wrote to what nobody did. */
export const kinds: Record<string, (pick: Pick) => Search> = {
  'very common word': (pick) => ({ q: pick(0, 20) }),
  'common word': (pick) => ({ q: common(pick) }),
  'rare word': (pick) => ({ q: pick(20_000, 100_000) }),
  'no such word': (pick) => ({ q: `${pick(20_000, 100_000)}qqz` }),
  'misspelt word': (pick) => ({ q: misspelt(pick(2_000, 20_000)) }),
  'two very common words': (pick) => ({ q: `${pick(0, 20)} ${pick(0, 20)}` }),
  'two common words': (pick) => ({ q: `${common(pick)} ${common(pick)}` }),
  'phrase of very common words': (pick) => ({ q: `"${pick(0, 30)} ${pick(0, 30)}"` }),
  'common word, by date, page 5': (pick) => ({ q: common(pick), sort: 'date', page: 5 }),
  'common word author:': (pick) => ({
    q: `${common(pick)} author:member-${1 + (pick(0, 1_000).length % 9)}7`,
  }),
  'common word forum:': (pick) => ({
    q: `${common(pick)} forum:forum-${1_001 + (pick(0, 1_000).length % 9)}`,
  }),
  'common word before: after:': (pick) => ({ q: `${common(pick)} after:2019-03-01 before:2021-06-01` }),
  'very common word has:link': (pick) => ({ q: `${pick(0, 20)} has:link` }),
  'author: alone': (pick) => ({ q: `author:member-${1 + (pick(0, 1_000).length % 9)}7` }),
};

/** Two letters in the middle swapped. */
function misspelt(word: string): string {
  const at = Math.floor(word.length / 2);
  return word.slice(0, at - 1) + word[at] + word[at - 1] + word.slice(at + 1);
}
