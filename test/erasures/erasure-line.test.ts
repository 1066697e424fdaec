import { describe, expect, it } from '@jest/globals';
import {
  type ErasureLine,
  ending,
  HEADING,
  readErasures,
  writeLine,
} from '../../src/erasures/erasure-line.js';

const mark = 'ab'.repeat(32);
const id = '01890000-0000-7000-8000-000000000001';
const lines: ErasureLine[] = [
  { kind: 'account', mark, withPosts: false },
  { kind: 'account', mark, withPosts: true },
  { kind: 'post', id },
  { kind: 'versions', id, version: 12 },
];
const list = (...rows: string[]) => `${rows.join('\n')}\n`;

describe('a list of erasures', () => {
  it('is read as it was written', () => {
    const text = list(HEADING, ...lines.map(writeLine), ending(lines.length));
    expect(readErasures(text)).toEqual(lines);
    expect(readErasures(list(HEADING, ending(0)))).toEqual([]);
  });

  it.each([
    ['', 'It is no list of erasures.'],
    ['accounts\n', 'It is no list of erasures.'],
    [list(HEADING), /cut off/],
    [list(HEADING, `post ${id}`), /cut off/],
    [list(HEADING, `post ${id}`, ending(2)), /cut off/],
    [`${HEADING}\npost ${id}\n${ending(1)}`, /cut off/],
    [
      list(HEADING, `post ${id}`, 'post everything', ending(2)),
      'Line 3 of the list of erasures can’t be read.',
    ],
    [list(HEADING, `account ${mark} with love`, ending(1)), /^Line 2/],
    [list(HEADING, `versions ${id} before 0`, ending(1)), /^Line 2/],
  ])('says what is wrong with %j', (text, words) => {
    expect(() => readErasures(text)).toThrow(words);
  });
});
