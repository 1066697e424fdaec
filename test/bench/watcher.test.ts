import { describe, expect, it } from '@jest/globals';
import { Watcher } from '../../bench/clients/watcher.js';
import { isSound } from '../../bench/report/integrity.js';

/** A frame of one message that brings these posts, after number `prev`. */
function frame(prev: number, ...numbers: number[]) {
  return { messages: [{ prev, seq: prev + numbers.length }], numbers };
}

function taking(...frames: ReturnType<typeof frame>[]) {
  const watcher = new Watcher(1, 1);
  const seen: number[] = [];
  for (const each of frames) watcher.take(each, (number) => seen.push(number));
  const { received, duplicates, gaps, order } = watcher;
  return { seen, received, duplicates, gaps, order };
}

describe('what a watcher of the bench counts', () => {
  it('takes each post once where all is well', () => {
    expect(taking(frame(1, 2), frame(2, 3, 4))).toMatchObject({
      seen: [2, 3, 4],
      received: 3,
      duplicates: 0,
      gaps: 0,
    });
  });

  it('notices a post that comes twice, at once or much later', () => {
    expect(taking(frame(1, 2), frame(1, 2)).duplicates).toBe(1);
    expect(taking(frame(1, 2), frame(2, 3), frame(1, 2)).duplicates).toBe(1);
    expect(taking(frame(3, 4), frame(3, 4))).toMatchObject({ duplicates: 1, received: 1 });
  });

  it('notices a hole, and misses the post in it', () => {
    expect(taking(frame(1, 2), frame(3, 4))).toMatchObject({ gaps: 1, received: 2 });
  });

  it('tells orders apart', () => {
    const straight = taking(frame(1, 2), frame(2, 3));
    expect(taking(frame(1, 2, 3)).order).toBe(straight.order);
    expect(taking(frame(2, 3), frame(1, 2)).order).not.toBe(straight.order);
  });

  it.each([{ lost: 1 }, { duplicates: 1 }, { gaps: 1 }, { orders: 2 }])('is not sound with %j', (fault) => {
    const sound = { posts: 9, deliveries: 9, lost: 0, duplicates: 0, gaps: 0, orders: 1 };
    expect(isSound(sound)).toBe(true);
    expect(isSound({ ...sound, ...fault })).toBe(false);
  });
});
