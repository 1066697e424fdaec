import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { graftPage, MOST_PAGES, nextPage, pageOf, prune } from '../../../client/state/graft.js';
import { applyThreadMessage, postsInOrder, threadStateOf } from '../../../client/state/thread-state.js';
import { POSTS_PER_PAGE } from '../../../contract/limits.js';
import { histories, part, pick, runs } from './generators.js';
import { ModelForum, type Op } from './model-forum.js';

const THREAD = 'thread-0';
const reply: Op = { kind: 'reply', thread: 0 };
const windowOf = (page: number, pages: number) => {
  const from = (page - 1) * POSTS_PER_PAGE + 1;
  return { from, to: page === pages ? null : from + POSTS_PER_PAGE - 1 };
};

/** A page as the server answers it at a moment. */
function pageAt(forum: ModelForum, at: number, page: number) {
  const last = forum.pageAt(at, THREAD, { from: 1, to: null }).posts.length;
  return { ...forum.pageAt(at, THREAD, windowOf(page, pageOf(last))), page };
}

/** Two pages to begin with; what happens then is generated. */
const BEGIN = 56;
const forumWith = (ops: readonly Op[], posts = BEGIN) =>
  new ModelForum([...Array<Op>(posts - 1).fill(reply), ...ops]);

describe('a page that is added', () => {
  it('is refused when it knows less than what is shown, and is right with all that came before and after it', () => {
    let [stale, grafted] = [0, 0];
    fc.assert(
      fc.property(histories, part, part, part, fc.boolean(), (ops, opened, read, added, isEarlier) => {
        const forum = forumWith(ops);
        const openedAt = pick(opened, BEGIN, forum.head);
        const readAt = pick(read, BEGIN, forum.head);
        const shownAt = pick(added, openedAt, forum.head);
        let state = threadStateOf(pageAt(forum, openedAt, isEarlier ? 2 : 1));
        state = applyThreadMessage(state, forum.changesAt(shownAt, THREAD, state.cursor)).state;
        const page = pageAt(forum, readAt, isEarlier ? 1 : 2);
        const graft = graftPage(state, page);
        expect(graft.outcome).toBe(page.head < state.cursor ? 'stale' : 'grafted');
        if (!('state' in graft)) {
          stale++;
          return;
        }
        grafted++;
        expect(graft.state.cursor).toBe(state.cursor);
        // One message after the other, and all at once: never back to what a post was before.
        let stepwise = graft.state;
        for (let at = openedAt; at <= forum.head; at++) {
          const before = stepwise.posts;
          const result = applyThreadMessage(
            stepwise,
            forum.changesAt(at, THREAD, Math.min(at, stepwise.cursor)),
          );
          expect(result.outcome).not.toBe('reset');
          stepwise = result.state;
          for (const [number, post] of stepwise.posts)
            expect(post.changed).toBeGreaterThanOrEqual(before.get(number)?.changed ?? 0);
        }
        const atOnce = applyThreadMessage(
          graft.state,
          forum.changesAt(forum.head, THREAD, state.cursor),
        ).state;
        const now = forum.pageAt(forum.head, THREAD, graft.state.window);
        for (const state of [stepwise, atOnce]) {
          expect(postsInOrder(state)).toEqual(now.posts);
          expect(state.thread).toEqual(now.thread);
          expect(state.cursor).toBe(now.head);
        }
      }),
      runs(60),
    );
    expect(stale).toBeGreaterThan(0);
    expect(grafted).toBeGreaterThan(0);
  });

  it('is one next to what is shown, of the same life of the thread', () => {
    const forum = forumWith([], 130);
    const state = threadStateOf(pageAt(forum, forum.head, 2));
    const page = pageAt(forum, forum.head, 1);
    expect(graftPage(state, pageAt(forum, forum.head, 2)).outcome).toBe('other');
    expect(graftPage(state, { ...page, era: 'era-2' }).outcome).toBe('other');
    expect(graftPage(state, { ...page, thread: { ...page.thread, epoch: 9 } }).outcome).toBe('other');
    expect(graftPage(state, { ...page, thread: { ...page.thread, id: 'thread-9' } }).outcome).toBe('other');
    expect([nextPage(state, 'earlier'), nextPage(state, 'later')]).toEqual([1, 3]);
  });

  it('opens the end where it is the last, and leaves none before the first', () => {
    const forum = forumWith([], 130);
    let state = threadStateOf(pageAt(forum, forum.head, 2));
    for (const number of [1, 3]) {
      const graft = graftPage(state, pageAt(forum, forum.head, number));
      if ('state' in graft) state = graft.state;
    }
    expect(state.window).toEqual({ from: 1, to: null });
    expect([nextPage(state, 'earlier'), nextPage(state, 'later')]).toEqual([null, null]);
    expect(state.posts.size).toBe(130);
  });
});

describe('what is shown at once', () => {
  const state = (pages: number, isOpen: boolean) => {
    const page = forumWith([], 2).pageAt(1, THREAD, { from: 1, to: isOpen ? null : pages * POSTS_PER_PAGE });
    const [post] = page.posts;
    const posts = Array.from({ length: pages * POSTS_PER_PAGE - 10 }, (_, n) => ({
      ...post!,
      number: n + 1,
    }));
    return threadStateOf({ ...page, posts });
  };

  it('loses whole pages at the far end, and closes the end that it cuts', () => {
    const long = state(MOST_PAGES + 2, true);
    const later = prune(long, 'later');
    expect(later.state.window).toEqual({ from: 1, to: MOST_PAGES * POSTS_PER_PAGE });
    expect(later.state.posts.size).toBe(MOST_PAGES * POSTS_PER_PAGE);
    expect(later.gone[0]).toBe(MOST_PAGES * POSTS_PER_PAGE + 1);
    expect(nextPage(later.state, 'later')).toBe(MOST_PAGES + 1);
    const earlier = prune(long, 'earlier');
    expect(earlier.state.window).toEqual({ from: 2 * POSTS_PER_PAGE + 1, to: null });
    expect(earlier.gone).toHaveLength(2 * POSTS_PER_PAGE);
    expect(nextPage(earlier.state, 'earlier')).toBe(2);
  });

  it('stays where it is not too much', () => {
    const short = state(3, true);
    expect(prune(short, 'later')).toEqual({ state: short, gone: [] });
  });
});
