import { describe, expect, it } from '@jest/globals';
import { findPersonalData, maskPersonalData } from '../../contract/personal-data.js';

/** What each way of looking has the most work with. */
const worst: Record<string, string> = {
  'digits in one piece': '9',
  'digits apart': '1 ',
  'valid numbers': '943 476 5919 ',
  'valid numbers that follow a word': 'NHS no 9434765919 ',
  'numbers that nearly check': '943-476-591-',
  'long hyphens': '--------9',
  'web addresses': 'www.://',
  'an address without an end': '://1',
  'at signs': 'a@a.a1',
  'names of addresses': 'a.a-a+1',
  'dates of birth': 'DOB 1/1/1950 AB ',
  'words of birth': 'born on (((((',
  'postcodes with ages': 'LS1 4AP 72yo ',
  'half postcodes': 'LS1 4',
  'hospital numbers': 'hospital no: AB 1234',
  'what nobody sees': '1\u200b',
  'full-width digits': '\uff19\uff14\uff13 \uff14\uff17\uff16 \uff15\uff19\uff11\uff19',
};

const filled = (piece: string, length: number) =>
  piece.repeat(Math.ceil(length / piece.length)).slice(0, length);

/** The least of several: what else the machine does only adds. */
function least(act: () => unknown): number {
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round < 4; round++) {
    const before = process.cpuUsage();
    act();
    const { user, system } = process.cpuUsage(before);
    best = Math.min(best, user + system);
  }
  return best;
}

/** Looks at every character, as anything must that reads the text. */
function plainScan(text: string): number {
  let sum = 0;
  for (let round = 0; round < 5; round++) {
    for (const { length } of text.matchAll(/[\s\S]/g)) sum += length;
  }
  return sum;
}

describe('looking through 100 kB', () => {
  const scan = least(() => plainScan(filled('one 1 ', 100_000)));

  it.each(Object.entries(worst))('of %s takes no more than some scans of every character', (_, piece) => {
    const text = filled(piece, 100_000);
    expect(least(() => maskPersonalData(text)) / scan).toBeLessThan(20);
    const small = least(() => findPersonalData(filled(piece, 25_000)));
    // Four times as much, not sixteen times.
    expect(least(() => findPersonalData(text)) / Math.max(small, 1_000)).toBeLessThan(10);
  });
});
