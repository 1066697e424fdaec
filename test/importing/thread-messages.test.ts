import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readSubject } from '../../src/importing/message/subject.js';
import { type Threadable, threadMessages } from '../../src/importing/threads/thread-messages.js';

const DAY = 86_400_000;
let count = 0;

function message(key: string, parents: string[] = [], subject = `Subject of ${key}`, day = 0): Threadable {
  count += 1;
  return { number: count, key, parents, subject, date: new Date(Date.UTC(1993, 3, 1) + day * DAY) };
}

const keys = (messages: Threadable[]) =>
  threadMessages(messages).map((thread) => thread.map(({ key }) => key).join(' '));

describe('threadMessages', () => {
  it('follows references, also through a message that is missing', () => {
    expect(
      keys([message('a'), message('b', ['a'], 'Re: x', 1), message('d', ['a', 'gone'], 'Re: x', 2)]),
    ).toEqual(['a b d']);
    expect(keys([message('b', ['gone'], 'Re: x', 1), message('c', ['gone'], 'Re: y', 2)])).toEqual(['b c']);
  });

  it('puts no answer before its question, whatever the clocks said', () => {
    expect(
      keys([message('q', [], 'x', 5), message('a', ['q'], 'Re: x', 1), message('b', ['q', 'a'], 'Re: x', 0)]),
    ).toEqual(['q a b']);
  });

  it('survives cycles, and messages that answer themselves', () => {
    expect(
      keys([message('a', ['b'], 'x', 0), message('b', ['a'], 'x', 1), message('c', ['c'], 'y', 2)]),
    ).toEqual(['a b', 'c']);
  });

  it('orders what answers a cycle by the message it answers', () => {
    const [c, f, a] = [message('c', ['f'], 'x', 0), message('f', ['c'], 'x', 1), message('a', ['c'], 'x', 0)];
    expect(keys([c, f, a])).toEqual(['c a f']);
    expect(keys([a, f, c])).toEqual(['c a f']);
  });

  it('joins answers without references by subject, to the newest thread of that subject', () => {
    expect(
      keys([
        message('old', [], 'Help', 0),
        message('new', [], 'Help', 10),
        message('re', [], 'RE: Re: help', 11),
      ]),
    ).toEqual(['old', 'new re']);
  });

  it('does not join two questions of the same subject, nor an answer to one of another season', () => {
    expect(keys([message('a', [], 'Help', 0), message('b', [], 'Help', 1)])).toEqual(['a', 'b']);
    expect(keys([message('a', [], 'Help', 0), message('b', [], 'Re: Help', 200)])).toEqual(['a', 'b']);
  });

  it('finds the former subject of "new (was: old)"', () => {
    expect(keys([message('a', [], 'Old one', 0), message('b', [], 'Re: New one (was: Old one)', 1)])).toEqual(
      ['a b'],
    );
  });

  it('never joins by an empty subject', () => {
    expect(keys([message('a', [], 'Re:', 0), message('b', [], 'Re:', 1)])).toEqual(['a', 'b']);
  });

  it('keeps every message once, in the same threads for any order of the archive', () => {
    const any = fc.array(
      fc.record({
        key: fc.constantFrom(...'abcdefghij'),
        parents: fc.uniqueArray(fc.constantFrom(...'abcdefghijXY'), { maxLength: 3 }),
        subject: fc.constantFrom('x', 'Re: x', 'y', 'Re: y (was: x)', ''),
        day: fc.integer({ min: 0, max: 300 }),
      }),
      { maxLength: 10 },
    );
    fc.assert(
      fc.property(any, (rows) => {
        const unique = [
          ...new Map(rows.map((row, index) => [row.key, { ...row, day: row.day + index / 100 }])).values(),
        ];
        const list = unique.map(({ key, parents, subject, day }) => message(key, parents, subject, day));
        const threads = keys(list);
        expect(threads.join(' ').split(' ').filter(Boolean).sort()).toEqual(
          list.map(({ key }) => key).sort(),
        );
        expect(keys(list.toReversed())).toEqual(threads);
      }),
      { numRuns: 1_000 },
    );
  });
});

describe('readSubject', () => {
  it.each([
    ['Re: Re^2: [List] Re: Weather?', 'Weather?', 'weather', true],
    ['AW: Wetter', 'Wetter', 'wetter', true],
    ['[Help] Weather', '[Help] Weather', 'weather', false],
    ['Results', 'Results', 'results', false],
    ['', '(no subject)', '', false],
    ['Re:', '(no subject)', '', true],
    ['AB', 'AB (subject)', 'ab', false],
  ])('takes %j apart', (subject, title, topic, isReply) => {
    expect(readSubject(subject)).toMatchObject({ title, topic, isReply });
  });

  it('keeps titles within what a thread may have', () => {
    expect([...readSubject('é'.repeat(400)).title]).toHaveLength(150);
  });
});
