import { afterEach, expect, it, jest } from '@jest/globals';
import { uuidSource } from '../../src/lib/ids.js';

afterEach(() => {
  jest.useRealTimers();
});

const take = (count: number) => Array.from({ length: count }, () => uuidSource.next());
const millisecondOf = (id: string) => Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16);

it('makes ids of version 7, each greater than the one before, within a millisecond too', () => {
  jest.useFakeTimers({ now: Date.now() + 60_000 });
  const ids = take(10_000);
  for (const id of ids)
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect([...ids].sort()).toEqual(ids);
  expect(new Set(ids).size).toBe(ids.length);
  // So many do not fit into one millisecond; the next ones are taken from those to come.
  expect(millisecondOf(ids.at(-1)!) - Date.now()).toBeLessThanOrEqual(5);
});

it('goes on where the clock is set back, and tells the time again when it has caught up', () => {
  jest.useFakeTimers({ now: Date.now() + 120_000 });
  const before = uuidSource.next();
  jest.setSystemTime(Date.now() - 5_000);
  const [during] = take(1);
  expect(during! > before).toBe(true);
  jest.setSystemTime(Date.now() + 6_000);
  expect(millisecondOf(uuidSource.next())).toBe(Date.now());
});

it('tells nothing of an id by another: 62 bits are random', () => {
  const ends = take(1_000).map((id) => id.slice(19));
  expect(new Set(ends).size).toBe(1_000);
});
