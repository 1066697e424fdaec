import { describe, expect, it } from '@jest/globals';
import { findPersonalData, highOnly } from '../../contract/personal-data.js';

const found = (text: string) => findPersonalData(text).map(({ kind, grade }) => `${kind} ${grade}`);
const nhs = ['nhs_number high'];

describe('an NHS or CHI number', () => {
  it.each([
    // Valid ones of the published examples, in every way that people write them.
    ['943 476 5919', nhs],
    ['987 654 3210', nhs],
    ['401 023 2137', nhs],
    ['Seen today: 943-476-5919.', nhs],
    ['943.476.5919', nhs],
    ['943\u00a0476\u00a05919', nhs],
    ['943\u2011476\u20135919', nhs],
    ['943\u200b 476\u2060 59\u00ad19', nhs],
    ['\uff19\uff14\uff13 \uff14\uff17\uff16 \uff15\uff19\uff11\uff19', nhs],
    ['943  476  5919', nhs],
    ['943 - 476 - 5919', nhs],
    ['Smith/943 476 5919', nhs],
    ['12/03/1950 943 476 5919', nhs],
    ['943 476 5919 401 023 2137', [...nhs, ...nhs]],
    ['Is **943 476 5919** yours?', nhs],
    // In one piece: by a word nearby.
    ['NHS 9434765919', nhs],
    ['NHS no. 9434765919', nhs],
    ['nhs number is 4010232137', nhs],
    ['CHI 4010232137', nhs],
    ['the patient came in, 9434765919', nhs],
    ['pt 9434765919', nhs],
    ['9434765919 (pt)', nhs],
    ['Hospital no unknown, 9434765919', nhs],
    ['Die Patientin, 9434765919', nhs],
    ['patient 94 34 76 59 19', nhs],
    ['patient_9434765919.pdf', nhs],
    ['NHS9434765919', nhs],
    // In one piece, without one: a hint where such numbers are given out.
    ['See 4010232137 again', ['nhs_number low']],
    ['See 9434765919 again', []],
    ['See 9876543210 again', []],
    // Nobody has these.
    ['999 000 0018', []],
    ['NHS no 9990000018', []],
    ['987 654 4321', []],
    ['NHS no 9876544321', []],
    ['NHS no 943 476 5918', []],
    ...Array.from({ length: 10 }, (_, n) => [`NHS no ${String(n).repeat(10)}`, []] as [string, string[]]),
    // Something else.
    ['ISBN 9434765919', []],
    ['ISBN-10: 401 023 2137', []],
    ['ISBN 0-306-40615-2', []],
    ['the patient reads ISBN 4010232137', []],
    ['tel 401-023-2137', []],
    ['Phone: 401 023 2137', []],
    ['+401 023 2137', []],
    ['+44 401 023 2137', []],
    ['01632 960 001', []],
    ['order no 4010232137', []],
    ['https://example.org/943-476-5919?p=4010232137', []],
    ['[text](https://example.org/4010232137)', []],
    ['[943 476 5919](https://example.org/1)', nhs],
    ['www.example.org/4010232137', []],
    ['?id=4010232137', []],
    ['1-401-023-2137-9', []],
    ['94347659191', []],
    ['x4010232137', []],
    ['0.4010232137', []],
    ['the patient’s page changed at 1700000018', []],
    ['', []],
  ])('in “%s”: %j', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it('has its place in the text as it was given', () => {
    const text = 'Grüße 👋 zu\u200b 943\u200b 476\u00a05919, und 401 023 2137';
    expect(findPersonalData(text).map(({ start, length }) => text.slice(start, start + length))).toEqual([
      '943\u200b 476\u00a05919',
      '401 023 2137',
    ]);
  });
});

describe('another country’s number', () => {
  it.each([
    ['010190 00084', []],
    ['fødselsnummer 13097248022', ['fodselsnummer high']],
    ['130972 48022', ['fodselsnummer high']],
    ['See 13097248022', ['fodselsnummer low']],
    ['07700 900123', []],
    ['07700900123', []],
  ])('in “%s”: %j', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });
});

describe('other things that show who somebody is', () => {
  const birth = ['date_of_birth high'];
  const place = ['postcode_and_age high'];
  const record = ['hospital_number high'];
  it.each([
    ['Mrs Smith, DOB 12/03/1950', birth],
    ['DOB: 12.3.50, JS', birth],
    ['JS (d.o.b. 1950-03-12)', birth],
    ['Jane Smith, born 12th March 1950', birth],
    ['Frau Müller, geb. 12. März 1950', birth],
    ['DOB 12/03/1950', ['date_of_birth low']],
    ['DOB 12/03/1950 at our GP', ['date_of_birth low']],
    ['The meeting is on 12/03/2025, Jane Smith', []],
    ['Jane Smith was born in Leeds', []],
    ['a 72 year old at LS1 4AP', place],
    ['SW1A 1AA, aged 43', place],
    ['72yo from ls14ap', place],
    ['our practice, LS1 4AP, takes people aged 65 and over', []],
    ['LS1 4AP', []],
    ['hospital no: 1234567', record],
    ['MRN 123456', record],
    ['Hospital number is RX1234567', record],
    ['Patientennummer 123456', record],
    ['patient numbers 123456', []],
    ['patient no. 3', []],
    ['Her mobile is 07700 900123', ['phone low']],
    ['the patient’s mail, jane@example.org', ['email low']],
    ['Call our desk on 0113 496 0000', []],
    ['write to me: jane@example.org', []],
  ])('in “%s”: %j', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it('are told once where two ways of looking see one thing', () => {
    expect(found('hospital no 943 476 5919')).toEqual(nhs);
    expect(highOnly(findPersonalData('Her mobile is 07700 900123'))).toEqual([]);
  });
});
