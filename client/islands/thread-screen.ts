import type { PostDto } from '../../contract/forums.js';
import { createAnnouncer } from '../state/announcer.js';
import type { Outbox } from '../state/outbox.js';
import { shownEntries } from '../state/outbox-entry.js';
import { postsInOrder, type ThreadState } from '../state/thread-state.js';
import { realTimers } from '../state/timers.js';
import { newestPostPath } from '../views/thread-item.js';
import { sayPolitely } from './announce.js';
import { onePerFrame } from './frame.js';
import { keepStill } from './keep-still.js';
import { createPostList, type PostListOptions } from './post-list.js';
import type { createThreadChrome } from './thread-chrome.js';
import { createUnseen } from './unseen.js';

/**
 * Brings the page in step with the state: one write per frame, only what changed, and nothing that is read moves.
 * @param getState the thread as it is now
 */
export function createThreadScreen(options: {
  posts: PostListOptions;
  chrome: ReturnType<typeof createThreadChrome>;
  getState(): ThreadState;
  getOutbox(): Outbox;
  /** A post that has just come to be shown. */
  posted(post: PostDto): void;
}) {
  const { getState, getOutbox } = options;
  const { list: element, viewer } = options.posts;
  const list = createPostList(options.posts);
  const unseen = createUnseen();
  const announcer = createAnnouncer(realTimers, sayPolitely);
  const first = getState();
  let changed = new Set<number>();
  let shown = first.posts;
  let wasLocked = first.thread.isLocked;
  let spokenNumber = first.thread.lastNumber;
  let isDown = false;

  const write = onePerFrame(() => {
    if (isDown) return;
    const state = getState();
    // Whether an author may edit depends on the lock.
    if (state.thread.isLocked !== wasLocked) {
      for (const post of state.posts.values())
        if (post.authorId === viewer.accountId) changed.add(post.number);
    }
    wasLocked = state.thread.isLocked;
    keepStill(element, () => {
      for (const number of [...changed].sort((a, b) => a - b)) showOne(number, state);
      const entries = getOutbox().entries();
      list.showPending(shownEntries(entries, state.posts, viewer.accountId), state);
    });
    options.chrome.show(state.thread);
    if (state.window.to !== null) {
      unseen.elsewhere(state.thread.lastNumber - first.thread.lastNumber, newestPostPath(state.thread));
      announcer.add('reply', state.thread.lastNumber - spokenNumber);
    }
    spokenNumber = state.thread.lastNumber;
    changed = new Set();
    shown = state.posts;
  });

  function showOne(number: number, state: ThreadState): void {
    const post = state.posts.get(number);
    if (post === undefined) {
      list.remove(number);
      return;
    }
    const before = shown.get(number);
    const place = list.showPost(post, state);
    if (before === undefined) options.posted(post);
    if (post.authorId === viewer.accountId) return;
    if (before === undefined) {
      announcer.add('reply');
      unseen.add(place);
    } else if (before.state === 'visible' && post.state !== 'visible') announcer.add('removal');
    else if (before.version !== post.version) announcer.add('edit');
  }

  return {
    /** Asks for these posts, and everything that is not a post, to be shown as they are. */
    refresh(numbers: Iterable<number> = []): void {
      for (const number of numbers) changed.add(number);
      write();
    },
    /** Shows a page that was fetched whole: all of it is new, and what it does not have goes. */
    refreshAll(): void {
      for (const number of list.numbers()) changed.add(number);
      for (const post of postsInOrder(getState())) changed.add(post.number);
      write();
    },
    /** Ties a post to its element without changing it. */
    adopt(number: number): void {
      const post = getState().posts.get(number);
      if (post !== undefined) list.showPost(post, getState());
    },
    clear(): void {
      isDown = true;
      unseen.clear();
    },
  };
}
