import { describe, expect, it } from '@jest/globals';
import { maskAddresses } from '../../src/importing/text/mask-addresses.js';
import { ownMs } from '../helpers/own-time.js';

describe('maskAddresses', () => {
  it.each([
    ['write to ann@one.example.org.', 'write to ann@….'],
    ['<ann.b+c@one.example>', '<ann.b+c@…>'],
    ['ann%relay@gate.example', 'ann%relay@…'],
    ['ann @ one.example', 'ann@…'],
    ['ann@[10.0.0.1]', 'ann@…'],
    ['ann@host', 'ann@…'],
    ['"ann archer"@one.example', '…@…'],
    ['mailto:ann@one.example', 'mailto:ann@…'],
    ['a@b.example, c@d.example', 'a@…, c@…'],
    ['<ann at one.example>', '<ann@…>'],
    ['In article <1993Apr5.123@one.example> she', 'In article <…> she'],
    ['In <C5abcd.KpJ@one.example> she', 'In <…> she'],
    ['see <C5abcd.1234@one.example>.', 'see <…>.'],
    ['uucp: ...!hub!relay!ann', 'uucp: …!ann'],
    ['{hub,other}!relay!ann', '…!ann'],
    ['Wow!Great stuff!', 'Wow!Great stuff!'],
    ['5 @ 3 dollars', '5@… dollars'],
    ['look @ that', 'look@…'],
  ])('%s', (text, expected) => {
    expect(maskAddresses(text)).toBe(expected);
  });

  it('keeps columns where they are', () => {
    expect(maskAddresses('ann@one.example   |')).toBe('ann@…             |');
  });

  it('takes time in proportion to the text, whatever it is (G11)', async () => {
    for (const unit of ['a', 'a.', 'a-', '<1', 'a!', '@', '"a', 'a@b.', '{a,', 'a at '])
      expect([unit, (await ownMs(() => maskAddresses(unit.repeat(100_000)))) < 1_000]).toEqual([unit, true]);
  });
});
