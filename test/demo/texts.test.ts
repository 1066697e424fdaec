import { describe, expect, it } from '@jest/globals';
import { clientKeysOf } from '../../src/demo/play-thread.js';
import { keysIn } from '../../src/demo/text.js';
import { networks } from '../../src/demo/texts/networks.js';
import { people } from '../../src/demo/texts/people.js';
import { postTimes } from '../../src/demo/times.js';

describe('the texts of the demo', () => {
  it.each(networks.map((network) => [network.slug, network] as const))(
    '%s names only its own people and forums',
    (_, { admin, moderators, members, forums, threads }) => {
      const own = [admin, ...keysIn(moderators), ...keysIn(members)];
      const known = new Set(people.map(({ key }) => key));
      expect(own.filter((key) => !known.has(key))).toEqual([]);
      expect(new Set(own).size).toBe(own.length);
      for (const { forum, posts, title } of threads) {
        expect(forums.map(({ slug }) => slug)).toContain(forum);
        const writers = posts.map(({ by }) => by).filter((by) => !own.includes(by));
        expect({ title, writers }).toEqual({ title, writers: [] });
        for (const [index, { to }] of posts.entries()) if (to) expect(to).toBeLessThanOrEqual(index);
      }
    },
  );

  it('never give a post the key of another', () => {
    const keys = networks.flatMap(({ slug, threads }) => threads.flatMap((one) => clientKeysOf(slug, one)));
    expect(new Set(keys).size).toBe(keys.length);
  });
});

describe('the times of a thread', () => {
  it('rise, and end before now', () => {
    const now = new Date('2030-05-05T05:00:00Z');
    for (let seed = 0; seed < 50; seed++) {
      const times = postTimes(now, 5, 0.01, 9, seed).map((time) => time.getTime());
      expect(times.toSorted((a, b) => a - b)).toEqual(times);
      expect(new Set(times).size).toBe(times.length);
      expect(times.at(-1)!).toBeLessThan(now.getTime());
    }
  });
});
