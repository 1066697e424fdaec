import { describe, expect, it } from '@jest/globals';
import { patientNumbersIn, spacedNumber } from '../../../contract/patient-numbers.js';

/** Numbers for tests only, from the range that is never given to anybody, and made-up ones. */
describe('numbers that could be a patient’s', () => {
  it.each([
    ['Call 9434765919.', ['9434765919']],
    ['943 476 5919 and 943-476-5919 and 4010232137', ['9434765919', '4010232137']],
    // The last digit does not check the others.
    ['943 476 5918', []],
    // A telephone number, an order, an address, a part of something longer.
    ['0207 946 0000', []],
    ['12345 9434765919 67', ['9434765919']],
    ['94347659191', []],
    ['https://example.org/9434765919', []],
    ['?id=9434765919', []],
    ['943476-5919-2', []],
    ['0000000000', []],
    ['', []],
  ])('in “%s”: %j', (text, numbers) => {
    expect(patientNumbersIn(text)).toEqual(numbers);
  });

  it('are read in three groups', () => {
    expect(spacedNumber('9434765919')).toBe('943 476 5919');
  });
});
