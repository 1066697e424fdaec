import { describe, expect, it } from '@jest/globals';
import { Hints } from '../../bench/faults/hints.js';
import { endOfFrame } from '../../bench/faults/resp.js';

const bulk = (text: string) => `$${Buffer.byteLength(text)}\r\n${text}\r\n`;
const hint = (text: string, kind = '*') => `${kind}3\r\n${bulk('message')}${bulk('convene')}${bulk(text)}`;
const frames = [
  '+OK\r\n',
  ':12\r\n',
  '$-1\r\n',
  bulk('a\r\nb'),
  '%1\r\n+a\r\n:1\r\n',
  '_\r\n',
  hint('one'),
  hint('ü', '>'),
];

describe('frames of Redis', () => {
  it.each(frames)('%j ends where it ends, and not before', (frame) => {
    const bytes = Buffer.from(`${frame}+next\r\n`);
    const { length } = Buffer.from(frame);
    expect(endOfFrame(bytes, 0)).toBe(length);
    for (let cut = 1; cut < length; cut++) expect(endOfFrame(bytes.subarray(0, cut), 0)).toBe(-1);
  });
});

describe('mixed hints', () => {
  function through(hints: Hints, text: string, piece: number): string[] {
    const passed: string[] = [];
    const take = hints.open((bytes) => passed.push(bytes.toString()));
    const bytes = Buffer.from(text);
    for (let at = 0; at < bytes.length; at += piece) take(bytes.subarray(at, at + piece));
    return passed;
  }

  it.each([1, 7, 10_000])('leave everything as it is unless wanted, in pieces of %d bytes', (piece) => {
    expect(through(new Hints(), frames.join(''), piece).join('')).toBe(frames.join(''));
  });

  it('come twice, and two of them in the other order; answers stay in theirs', () => {
    const hints = new Hints();
    hints.isMixing = true;
    const passed = through(hints, `+first\r\n${hint('one')}:1\r\n${hint('two')}+last\r\n`, 5);
    const twice = (text: string) => hint(text) + hint(text);
    expect(passed).toEqual(['+first\r\n', ':1\r\n', twice('two'), twice('one'), '+last\r\n']);
    expect([hints.doubled, hints.swapped]).toEqual([2, 1]);
  });
});
