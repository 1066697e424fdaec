import { POSTS_PER_PAGE } from '../../contract/limits.js';
import type { ThreadPageData } from '../pages/island-data.js';
import { type ServedPost, servedPosts } from '../state/served.js';
import type { ThreadState } from '../state/thread-state.js';
import { byId } from './dom.js';
import { onePerFrame } from './frame.js';
import type { LongThread } from './long-thread.js';

/**
 * The place in a long thread and its other pages. What does it is fetched with the first sign of a reader, or when the
 * thread grows.
 */
export function createThreadWay(options: {
  list: HTMLElement;
  page: ThreadPageData['page'];
  first: ThreadState;
  served: Map<number, ServedPost>;
  firstUnread: number | null;
  getState(): ThreadState;
  isStopped(): boolean;
  /** More posts stand in the page than before, and others went. */
  grafted(state: ThreadState, added: ThreadPageData, gone: readonly number[]): void;
}) {
  const { list, first, served, getState } = options;
  let way: LongThread | null = null;
  let isAsked = false;

  const show = onePerFrame(() => way?.changed());
  const isWorth = () => byId('position') !== null || getState().thread.lastNumber > POSTS_PER_PAGE;
  function follow(): void {
    if (isAsked || !isWorth()) return;
    isAsked = true;
    const grafted = (next: ThreadState, added: ThreadPageData, gone: readonly number[]) => {
      for (const number of gone) served.delete(number);
      for (const [number, post] of servedPosts(added.page, added.reading)) served.set(number, post);
      options.grafted(next, added, gone);
      way?.changed();
    };
    const isOpen = () => list.isConnected && !options.isStopped();
    import('./long-thread.js')
      .then(({ followLongThread }) =>
        followLongThread({ ...options, isOpen, grafted, page: options.page.page }),
      )
      .then(
        (made) => {
          way = made;
        },
        () => {
          isAsked = false;
        },
      );
  }

  return {
    /** Somebody is there. */
    follow,
    /** The thread is different now. */
    changed(): void {
      if (way !== null) show();
      else if (getState().thread.lastNumber !== first.thread.lastNumber) follow();
    },
    /** The page that is being read. */
    page: () => way?.page() ?? options.page.page,
  };
}
