import { describe, expect, it } from '@jest/globals';
import { syllable } from 'syllable';
import { english } from '../../text/en/index.js';

/** Of the whole of an area: what somebody of twelve or thirteen reads with ease. */
const MOST = 7.5;
/** Areas with their own bound, and why. */
const exceptions: Record<string, { most: number; why: string }> = {
  'answers/mail': { most: 9, why: 'speaks of passwords, addresses and tokens in nearly every sentence' },
  'page/developers': { most: 10, why: 'for people who write programs' },
  'answers/web': { most: 9, why: 'half of it is told to programs' },
};

/** Sentences of an area; a function is asked with plain examples. */
function sentences(words: unknown): string[] {
  if (typeof words === 'string') return words.split(/(?<=[.?:])\s+/).filter((one) => /[.?]$/.test(one));
  if (typeof words === 'function') {
    try {
      return sentences(words(...Array.from({ length: words.length }, () => 3)));
    } catch {
      return [];
    }
  }
  if (typeof words !== 'object' || words === null) return [];
  return Object.values(words).flatMap(sentences);
}

/** The Flesch-Kincaid grade: 7 is a reader of about twelve. */
function grade(all: string[]): number {
  const words = all.flatMap((one) => one.match(/[\p{L}’]+/gu) ?? []);
  const syllables = words.reduce((sum, word) => sum + syllable(word), 0);
  return 0.39 * (words.length / all.length) + 11.8 * (syllables / words.length) - 15.59;
}

const areas = (['page', 'live', 'late', 'answers'] as const).flatMap((shelf) =>
  Object.entries(english[shelf]).map(([area, words]): [string, string[]] => [
    `${shelf}/${area}`,
    sentences(words),
  ]),
);

describe('English text', () => {
  // Fewer sentences than this say nothing as a whole.
  it.each(areas.filter(([, all]) => all.length >= 5))('%s can be read at twelve', (area, all) => {
    expect([area, grade(all)]).toEqual([area, expect.any(Number)]);
    expect(grade(all)).toBeLessThanOrEqual(exceptions[area]?.most ?? MOST);
  });

  it('has no sentence that nobody finishes', () => {
    const long = areas
      .flatMap(([, all]) => all)
      .filter((one) => (one.match(/[\p{L}’]+/gu) ?? []).length > 30);
    expect(long).toEqual([]);
  });
});
