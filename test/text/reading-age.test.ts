import { describe, expect, it } from '@jest/globals';
import { syllable } from 'syllable';
import { german } from '../../text/de/index.js';
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

const shelves = ['page', 'live', 'late', 'answers'] as const;
const areasOf = (language: Record<(typeof shelves)[number], object>) =>
  shelves.flatMap((shelf) =>
    Object.entries(language[shelf]).map(([area, words]): [string, string[]] => [
      `${shelf}/${area}`,
      sentences(words),
    ]),
  );
// Fewer sentences than this say nothing as a whole.
const whole = ([, all]: [string, string[]]) => all.length >= 5;
const wordsIn = (text: string) => text.match(/[\p{L}’]+/gu) ?? [];

describe('English text', () => {
  const areas = areasOf(english);

  it.each(areas.filter(whole))('%s can be read at twelve', (area, all) => {
    expect([area, grade(all)]).toEqual([area, expect.any(Number)]);
    expect(grade(all)).toBeLessThanOrEqual(exceptions[area]?.most ?? MOST);
  });

  it('has no sentence that nobody finishes', () => {
    expect(areas.flatMap(([, all]) => all).filter((one) => wordsIn(one).length > 30)).toEqual([]);
  });
});

/** German builds long words: what somebody of fourteen reads with ease. */
const MOST_GERMAN = 9;
const germanExceptions: Record<string, { most: number; why: string }> = {};

/** The sounds of a German word: what is written with two vowels and spoken as one counts once. */
const syllablesOf = (word: string) => word.match(/[ea]i|[aeä]u|ie|aa|ee|oo|[aeiouäöüy]/giu)?.length ?? 0;

/** The fourth Wiener Sachtextformel: the year of school in which a text is understood. */
function germanGrade(all: string[]): number {
  const words = all.flatMap(wordsIn);
  const long = words.filter((word) => syllablesOf(word) >= 3).length;
  return 0.2744 * ((100 * long) / words.length) + 0.2656 * (words.length / all.length) - 1.693;
}

describe('German text', () => {
  const areas = areasOf(german);

  it('is measured by its sounds', () => {
    const known = {
      Haus: 1,
      Beitrag: 2,
      Beiträge: 3,
      Meldung: 2,
      liest: 1,
      Netzwerke: 3,
      Seele: 2,
      neu: 1,
      geheim: 2,
    };
    expect(Object.fromEntries(Object.keys(known).map((word) => [word, syllablesOf(word)]))).toEqual(known);
  });

  it.each(areas.filter(whole))('%s can be read at fourteen', (area, all) => {
    expect([area, germanGrade(all)]).toEqual([area, expect.any(Number)]);
    expect(germanGrade(all)).toBeLessThanOrEqual(germanExceptions[area]?.most ?? MOST_GERMAN);
  });

  it('has no sentence that nobody finishes', () => {
    expect(areas.flatMap(([, all]) => all).filter((one) => wordsIn(one).length > 30)).toEqual([]);
  });
});
