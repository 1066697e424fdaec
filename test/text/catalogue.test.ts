import { describe, expect, it } from '@jest/globals';
import { counting, inLanguage, languages, wordsOf } from '../../text/index.js';
import { live, locale } from '../../text/words.js';

/** Paths of all words, with what stands there: `text`, or `function`. */
function shapeOf(words: unknown, path = ''): string[] {
  if (typeof words !== 'object' || words === null) return [`${path}: ${typeof words}`];
  return Object.entries(words).flatMap(([key, value]) => shapeOf(value, `${path}/${key}`));
}

function texts(words: unknown): string[] {
  if (typeof words === 'string') return [words];
  if (typeof words !== 'object' || words === null) return [];
  return Object.values(words).flatMap(texts);
}

const shelves = ['page', 'live', 'late', 'answers'] as const;

describe.each(languages)('the catalogue in %s', (language) => {
  const words = wordsOf(language);

  it.each(shelves)('has the words of %s that English has, and no empty one', (shelf) => {
    expect(shapeOf(words[shelf]).sort()).toEqual(shapeOf(wordsOf('en')[shelf]).sort());
    expect(texts(words[shelf]).filter((text) => text.trim() === '')).toEqual([]);
  });

  it('shouts nowhere, and writes apostrophes and dots as print does', () => {
    const wrong = shelves
      .flatMap((shelf) => texts(words[shelf]))
      .filter((text) => /!(?!\[)|'|\.\.\.|\s$/.test(text));
    // A word before something that follows it ends in a space.
    expect(wrong.filter((text) => !/^[^!'.]* $/.test(text))).toEqual([]);
  });

  it('has its own plural rules', () => {
    const count = counting(words.locale);
    expect([0, 1, 2].map((n) => count(n, { one: '# a', other: '# b' }))).toEqual(['0 b', '1 a', '2 b']);
  });
});

describe('inLanguage', () => {
  it('speaks a language only while the work runs, however it ends', () => {
    expect(inLanguage('de', () => [locale, live.thread.replies(1)])).toEqual(['de-DE', '1 Antwort']);
    expect([locale, live.thread.replies(1)]).toEqual(['en-GB', '1 reply']);
    const broken = () =>
      inLanguage('de', () => {
        throw new Error('no');
      });
    expect(broken).toThrow('no');
    expect(locale).toBe('en-GB');
  });
});
