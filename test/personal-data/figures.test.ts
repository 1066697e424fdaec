import { describe, expect, it } from '@jest/globals';
import { findPersonalData, highOnly } from '../../contract/personal-data.js';
import { nhsDigits, ordinaryPost, seeded, withNumber } from './helpers/corpus.js';

const isStopped = (text: string) => highOnly(findPersonalData(text)).length > 0;
const SIZE = 20_000;

function share(seed: number, make: (random: () => number) => string, holds: (text: string) => boolean) {
  const random = seeded(seed);
  let count = 0;
  for (let n = 0; n < SIZE; n++) {
    const text = make(random);
    if (holds(text)) count++;
  }
  return count / SIZE;
}

/** The figures of docs/personal-data.md. */
describe('of a generated set', () => {
  it('at least 99 in 100 formatted numbers are found', () => {
    const found = share(11, withNumber, isStopped);
    expect(found).toBeGreaterThanOrEqual(0.99);
  });

  it('fewer than 5 in 1,000 ordinary posts are stopped', () => {
    const passed = share(12, ordinaryPost, (text) => !isStopped(text));
    expect(1 - passed).toBeLessThan(0.005);
  });

  it('numbers that do not check are let through', () => {
    const wrong = (random: () => number) => {
      const number = nhsDigits(random);
      const last = (Number(number[9]) + 1) % 10;
      return `${number.slice(0, 3)} ${number.slice(3, 6)} ${number.slice(6, 9)}${last}`;
    };
    expect(share(13, wrong, isStopped)).toBe(0);
  });
});
