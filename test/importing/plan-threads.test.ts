import { describe, expect, it } from '@jest/globals';
import type { Threadable } from '../../src/importing/threads/thread-messages.js';
import type { Known } from '../../src/importing/write/known-messages.js';
import { planThreads } from '../../src/importing/write/plan-threads.js';

let count = 0;

function message(key: string, parents: string[] = [], subject = `About ${key}`, day = 0): Threadable {
  count += 1;
  return { number: count, key, parents, subject, date: new Date(Date.UTC(1993, 3, 1 + day)) };
}

const known = (
  threads: Record<string, string | null> = {},
  topics: Record<string, { threadId: string; day: number }[]> = {},
): Known => ({
  threadOf: new Map(Object.entries(threads)),
  byTopic: new Map(
    Object.entries(topics).map(([topic, list]) => [
      topic,
      list.map(({ threadId, day }) => ({ threadId, lastPostAt: new Date(Date.UTC(1993, 3, 1 + day)) })),
    ]),
  ),
});

const plan = (messages: Threadable[], before: Known) =>
  planThreads(messages, before).map(({ threadId, title, messages: own }) => [
    threadId ?? `new: ${title}`,
    own.map(({ key }) => key).join(' '),
  ]);

describe('planThreads', () => {
  it('makes new threads in the order of their last messages', () => {
    const messages = [
      message('a', [], 'Ale', 0),
      message('b', [], 'Bread', 1),
      message('c', ['a'], 'Re: Ale', 2),
    ];
    expect(plan(messages, known())).toEqual([
      ['new: Bread', 'b'],
      ['new: Ale', 'a c'],
    ]);
  });

  it('plans nothing that is there already', () => {
    expect(plan([message('a'), message('b', ['a'])], known({ a: 't1', b: 't1' }))).toEqual([]);
  });

  it('continues the thread of the message that is answered, be it in this archive or only in an earlier one', () => {
    expect(plan([message('a'), message('b', ['a'], 'Re: x')], known({ a: 't1' }))).toEqual([['t1', 'b']]);
    expect(plan([message('b', ['gone', 'a'], 'Re: x')], known({ a: 't1' }))).toEqual([['t1', 'b']]);
  });

  it('sends each answer to the thread of its own question when an archive joins what earlier runs kept apart', () => {
    const messages = [
      message('root', [], 'x', 0),
      message('a', ['root'], 'Re: x', 1),
      message('b', ['root'], 'Re: x', 2),
      message('c', ['b'], 'Re: x', 3),
      message('d', ['c'], 'Re: x', 4),
    ];
    expect(plan(messages, known({ a: 't1', b: 't2' }))).toEqual([
      ['t1', 'root'],
      ['t2', 'c d'],
    ]);
  });

  it('finds the thread of an earlier archive by subject, near in time', () => {
    const before = known({}, { weather: [{ threadId: 't1', day: 0 }] });
    expect(plan([message('a', [], 'Re: Weather', 20)], before)).toEqual([['t1', 'a']]);
    expect(plan([message('a', [], 'Re: Weather', 300)], before)).toEqual([['new: Weather', 'a']]);
    expect(plan([message('a', [], 'Weather', 1)], before)).toEqual([['new: Weather', 'a']]);
  });

  it('begins a new thread when the old one has left the forum', () => {
    expect(plan([message('b', ['a'], 'Re: Bread')], known({ a: null }))).toEqual([['new: Bread', 'b']]);
  });
});
