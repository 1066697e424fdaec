import { describe, expect, it } from '@jest/globals';
import { parseDate } from '../../src/importing/message/parse-date.js';
import { LATEST } from './helpers/archive.js';

const iso = (text: string) => parseDate(text, LATEST)?.toISOString() ?? null;

describe('parseDate', () => {
  it.each([
    ['Thu, 18 Mar 1993 00:21:49 GMT', '1993-03-18T00:21:49.000Z'],
    ['5 Apr 93 22:38:22 GMT', '1993-04-05T22:38:22.000Z'],
    [' 5 Apr 93 22:38:22', '1993-04-05T22:38:22.000Z'],
    ['Tue, 20 Apr 1993 10:00:00 -0400', '1993-04-20T14:00:00.000Z'],
    ['20 Apr 93 10:00:00 +0200', '1993-04-20T08:00:00.000Z'],
    ['Mon, 19 Apr 93 10:05:00 PDT', '1993-04-19T17:05:00.000Z'],
    ['19 Apr 1993 10:05 PST', '1993-04-19T18:05:00.000Z'],
    ['Thu, 15 Apr 93 09:00:00 KST', '1993-04-15T00:00:00.000Z'],
    ['22 APR 93 08:12:13', '1993-04-22T08:12:13.000Z'],
    ['Wednesday, 21 Apr 1993 23:59:60 MST', '1993-04-22T06:59:59.000Z'],
    ['Thursday April 15, 1993', '1993-04-15T00:00:00.000Z'],
    ['Thu Apr  1 06:07:08 1993', '1993-04-01T06:07:08.000Z'],
    ['Tue, 3 Feb 2004 10:11:12 +0100 (CET)', '2004-02-03T09:11:12.000Z'],
    ['2004-02-03T10:11:12+01:00', '2004-02-03T09:11:12.000Z'],
    ['1 Jan 01 00:00:00 GMT', '2001-01-01T00:00:00.000Z'],
    ['Fri, 16 Apr 1993 10:00:00 XYZ', '1993-04-16T10:00:00.000Z'],
  ])('reads %s', (text, expected) => {
    expect(iso(text)).toBe(expected);
  });

  it.each([
    'yesterday',
    '31 Feb 1993 10:00:00 GMT',
    '12 Apr 1993 25:00:00 GMT',
    '12 Apr 1903 10:00:00 GMT',
    '12 Apr 2037 10:00:00 GMT',
    '41 Apr 1993 10:00:00 GMT',
    '',
  ])('takes %j for broken', (text) => {
    expect(iso(text)).toBeNull();
  });
});
