import { describe, expect, it } from '@jest/globals';
import { findPersonalData, highOnly, maskPersonalData } from '../../contract/personal-data.js';

describe('masking', () => {
  it.each([
    ['See 943 476 5919 and 401-023-2137.', 'See 943 *** **** and 401 *** ****.'],
    ['NHS no\u00a09434765919', 'NHS no\u00a0943 *** ****'],
    ['\uff19\uff14\uff13 476 5919!', '943 *** ****!'],
    ['fnr 130972 48022', 'fnr 13**** *****'],
    ['Mrs Smith, DOB 12/03/1950, came', 'Mrs Smith, DOB *** 1950, came'],
    ['a 72 year old at LS1 4AP', 'a 72 year old at LS1 ***'],
    ['hospital no: RX123456', 'hospital no: *****'],
    // A hint stays as it is.
    ['See 4010232137 again', 'See 4010232137 again'],
  ])('of “%s” is “%s”, and nothing is left to find', (text, masked) => {
    expect(maskPersonalData(text)).toBe(masked);
    expect(highOnly(findPersonalData(masked))).toEqual([]);
    expect(maskPersonalData(masked)).toBe(masked);
  });
});
