import { describe, expect, it } from '@jest/globals';
import { resolveDates } from '../../src/importing/threads/resolve-dates.js';
import { LATEST } from './helpers/archive.js';

const day = (n: number) => new Date(Date.UTC(1993, 3, n));
const known = (n: number, envelope: Date | null = null) => ({ date: day(n), envelopeDate: envelope });

describe('resolveDates', () => {
  it('believes an envelope that is its own', () => {
    const messages = [known(1, day(1)), { date: null, envelopeDate: day(5) }, known(9, day(9))];
    expect(resolveDates(messages, LATEST)[1]).toEqual({ date: day(5), isGuessed: true });
  });

  it("takes the neighbour's date when all envelopes carry the archiver's stamp", () => {
    const stamp = day(30);
    const messages = [known(1, stamp), { date: null, envelopeDate: stamp }, known(9, stamp)];
    expect(resolveDates(messages, LATEST)[1]).toEqual({ date: day(1), isGuessed: true });
  });

  it('looks after it when there is nothing before, and gives even an archive without dates some', () => {
    const none = { date: null, envelopeDate: null };
    expect(resolveDates([none, known(4)], LATEST)[0]).toEqual({ date: day(4), isGuessed: true });
    expect(resolveDates([none], LATEST)).toEqual([{ date: LATEST, isGuessed: true }]);
  });
});
