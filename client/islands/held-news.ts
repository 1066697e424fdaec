import type { PostDto } from '../../contract/forums.js';
import { asksFirst } from './asks-first.js';

type Posts = ReadonlyMap<number, PostDto>;

/**
 * Posts of others that came or changed and wait, where the person chose to ask for news. What was taken away never
 * waits: a removal takes effect on every screen at once.
 * @param isOwn whether it is the reader's own
 */
export function createHeldNews(isOwn: (post: PostDto) => boolean) {
  const held = new Set<number>();
  return {
    /** @returns whether it waits from now on */
    hold(number: number, post: PostDto | undefined): boolean {
      if (!asksFirst() || post?.state !== 'visible' || post.isModerated || isOwn(post)) return false;
      held.add(number);
      return true;
    },
    has: (number: number) => held.has(number),
    /** It is shown now, whoever asked for it. */
    forget: (numbers: Iterable<number>) => {
      for (const number of numbers) held.delete(number);
    },
    /** All that waits; it waits no longer. */
    take(): number[] {
      const all = [...held];
      held.clear();
      return all;
    },
    /** How many wait, and how many of them are not on the page yet. */
    count: (shown: Posts) => ({
      all: held.size,
      fresh: [...held].filter((number) => !shown.has(number)).length,
    }),
    /** The posts as the page shows them: those that wait are as they were, or not there yet. */
    without(now: Posts, shown: Posts): Posts {
      if (held.size === 0) return now;
      const known = new Map(now);
      for (const number of held) {
        const before = shown.get(number);
        if (before) known.set(number, before);
        else known.delete(number);
      }
      return known;
    },
  };
}
