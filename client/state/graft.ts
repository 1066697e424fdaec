import type { ThreadPageDto } from '../../contract/forums.js';
import { POSTS_PER_PAGE } from '../../contract/limits.js';
import { type PageFacts, type ThreadState, threadStateOf } from './thread-state.js';

/** Pages shown at once: those furthest from the reader go, so that a talk of thousands stays light. */
export const MOST_PAGES = 20;

/** Which end of what is shown. */
export type End = 'earlier' | 'later';

/**
 * `stale`: the page is older than what is shown, fetch it again; `other`: of another life of the thread, or not next to
 * what is shown.
 */
export type Graft = { outcome: 'grafted'; state: ThreadState } | { outcome: 'stale' | 'other' };

/** The page of posts that stands before or after what is shown; null at the ends of the thread. */
export function nextPage({ window }: Pick<ThreadState, 'window'>, end: End): number | null {
  if (end === 'later') return window.to === null ? null : pageOf(window.to) + 1;
  return window.from === 1 ? null : pageOf(window.from) - 1;
}

/** The page on which a post number stands. */
export function pageOf(number: number): number {
  return Math.max(1, Math.ceil(number / POSTS_PER_PAGE));
}

/**
 * Adds a neighbouring page. It may know more than the state does, never less: what the state was told since could
 * have changed its posts. The cursor stays, and later messages that say what the page knows already change nothing.
 */
export function graftPage(state: ThreadState, page: PageFacts & Pick<ThreadPageDto, 'page'>): Graft {
  if (page.era !== state.era || page.thread.epoch !== state.epoch || page.thread.id !== state.thread.id)
    return { outcome: 'other' };
  const end = (['earlier', 'later'] as const).find((one) => nextPage(state, one) === page.page);
  if (end === undefined) return { outcome: 'other' };
  if (page.head < state.cursor) return { outcome: 'stale' };
  const added = threadStateOf(page);
  const { from, to } = state.window;
  return {
    outcome: 'grafted',
    state: {
      ...state,
      window: end === 'earlier' ? { from: added.window.from, to } : { from, to: added.window.to },
      posts: new Map([...state.posts, ...added.posts]),
      people: new Map([...added.people, ...state.people]),
      replies: new Map([...state.replies, ...added.replies]),
    },
  };
}

/** Lets go of whole pages at one end, down to `MOST_PAGES`. @returns the numbers of the posts that go as well */
export function prune(state: ThreadState, end: End): { state: ThreadState; gone: number[] } {
  const numbers = [...state.posts.keys()].sort((a, b) => a - b);
  const last = numbers.at(-1) ?? state.window.from;
  const tooMany = pageOf(last) - pageOf(state.window.from) + 1 - MOST_PAGES;
  if (tooMany <= 0) return { state, gone: [] };
  const { from, to } = state.window;
  const window =
    end === 'earlier'
      ? { from: (pageOf(from) - 1 + tooMany) * POSTS_PER_PAGE + 1, to }
      : { from, to: (pageOf(last) - tooMany) * POSTS_PER_PAGE };
  const gone = numbers.filter((number) => number < window.from || (window.to !== null && number > window.to));
  const posts = new Map(state.posts);
  for (const number of gone) posts.delete(number);
  return { state: { ...state, window, posts }, gone };
}
