import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { differenceOf } from '../../src/lib/difference.js';
import { ownMs } from '../helpers/own-time.js';

const word = fc.constantFrom('leave', 'rota', 'two', 'weeks', 'Äpfel', '**now**', '\n\n', ', ', '…');
const text = fc.array(word, { maxLength: 40 }).map((words) => words.join(' '));

describe('a difference', () => {
  it('names what went and what came, word by word', () => {
    expect(differenceOf('Two weeks of leave.', 'Three weeks of leave, at most.')).toEqual([
      { text: 'Two', kind: 'removed' },
      { text: 'Three', kind: 'added' },
      { text: ' weeks of leave', kind: 'same' },
      { text: ', at most', kind: 'added' },
      { text: '.', kind: 'same' },
    ]);
  });

  it('holds both texts whole, whatever they are', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const pieces = differenceOf(before, after)!;
        const without = (kind: string) =>
          pieces
            .filter((piece) => piece.kind !== kind)
            .map((piece) => piece.text)
            .join('');
        expect([without('added'), without('removed')]).toEqual([before, after]);
      }),
    );
  });

  it('gives up where everything is different, instead of taking long', async () => {
    const words = (mark: string) => Array.from({ length: 4_000 }, (_, n) => `${mark}${n}`).join(' ');
    const compare = () => expect(differenceOf(words('a'), words('b'))).toBeNull();
    expect(await ownMs(compare)).toBeLessThan(1_000);
  });
});
