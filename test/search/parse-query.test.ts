import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parseQuery } from '../../src/search/parsing/parse-query.js';
import { said } from '../../text/index.js';
import { ownMs } from '../helpers/own-time.js';

const saidIn = (typed: string) =>
  parseQuery(typed).problems.map((problem) => (typeof problem === 'string' ? problem : said(problem, 'en')));

describe('parsing a search', () => {
  it('takes words, phrases, exclusions and operators apart', () => {
    expect(
      parseQuery(
        'asthma "night shift" -smoke -"side effect" author:@anna forum:"Night work" has:Link is:locked',
      ),
    ).toMatchObject({
      words: ['asthma'],
      phrases: ['night shift'],
      excludedWords: ['smoke'],
      excludedPhrases: ['side effect'],
      authors: ['anna'],
      forums: ['Night work'],
      has: ['link'],
      is: ['locked'],
      problems: [],
      unknown: [],
    });
  });

  it('takes the tightest of several days, and each name once', () => {
    expect(
      parseQuery(
        'before:2024-05-07 before:2023-01-01 after:2020-01-01 after:2021-01-01 author:a author:a author:b',
      ),
    ).toMatchObject({ before: '2023-01-01', after: '2021-01-01', authors: ['a', 'b'] });
  });

  it('says what is wrong, in words', () => {
    expect(saidIn('before:7.5.2024')).toEqual(['“before:” needs a date like 2024-05-07.']);
    expect(saidIn('after:2024-02-31')).toEqual(['“after:” needs a date like 2024-05-07.']);
    expect(saidIn('has:cheese')).toEqual(['“has:” can be link, code, quote or image.']);
    expect(saidIn('is:funny')).toEqual(['“is:” can be locked, pinned, mine or unanswered.']);
    expect(saidIn('author: anna')).toEqual(['“author:” needs a word right after it, without a space.']);
    expect(saidIn('-author:anna')).toEqual(['A minus sign works before words and phrases only.']);
    expect(saidIn('a '.repeat(21))).toEqual(['Use 20 words or fewer.']);
  });

  it('searches for unknown operators, addresses and lone signs as text', () => {
    expect(parseQuery('colour:blue https://example.org/a:b 10:30 constructor:x')).toMatchObject({
      words: ['colour:blue', 'https://example.org/a:b', '10:30', 'constructor:x'],
      unknown: ['colour', 'constructor'],
      problems: [],
    });
    expect(parseQuery('- -- " "" !!! : |').words).toEqual([]);
  });

  it('never throws, and loses no word of what is plain', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (typed) => {
        const { words, phrases, problems } = parseQuery(typed);
        for (const text of [...words, ...phrases]) expect(text).toMatch(/[\p{L}\p{N}]/u);
        expect(words.length + phrases.length + problems.length).toBeLessThanOrEqual(20);
      }),
      { numRuns: 2_000 },
    );
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[a-z0-9]{1,12}$/), { maxLength: 20 }), (given) => {
        expect(parseQuery(given.join(' ')).words).toEqual(given);
      }),
    );
  });

  it('takes no time over hostile input (G11)', async () => {
    for (const piece of ['"', '-', 'a', 'author:', ':', '((', '“', 'a"', '-"', ' ', '\u0301'])
      expect([piece, (await ownMs(() => parseQuery(piece.repeat(100_000)))) < 500]).toEqual([piece, true]);
  });
});
