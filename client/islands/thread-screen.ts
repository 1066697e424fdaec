import type { PostDto } from '../../contract/forums.js';
import { createAnnouncer } from '../state/announcer.js';
import type { Outbox } from '../state/outbox.js';
import { type OutboxEntry, shownEntries } from '../state/outbox-entry.js';
import { replyNames, replyTexts } from '../state/reply-names.js';
import { postsInOrder, type ThreadState } from '../state/thread-state.js';
import { realTimers } from '../state/timers.js';
import { isOwn } from '../views/is-own.js';
import { newestPostPath } from '../views/newest-post-path.js';
import { announcements, askTurn, hush } from './announce.js';
import { byId, focusOn } from './dom.js';
import { onePerFrame } from './frame.js';
import { createHeldNews } from './held-news.js';
import { keepStill } from './keep-still.js';
import { lateWords } from './late-words.js';
import type { createPostList, PostListOptions } from './post-list.js';
import type { createThreadChrome } from './thread-chrome.js';
import { createUnseen } from './unseen.js';
import { removeWaiting, showWaiting } from './waiting-posts.js';

type PostList = ReturnType<typeof createPostList>;

/** After this long without the views they are asked for again. */
const AGAIN_MS = 3_000;

/**
 * Brings the page in step with the state: one write per frame, only what changed, and nothing that is read moves.
 * @param getState the thread as it is now
 */
export function createThreadScreen(options: {
  posts: PostListOptions;
  chrome: ReturnType<typeof createThreadChrome>;
  getState(): ThreadState;
  getOutbox(): Outbox;
  /** Puts an unsent text back into the box. */
  giveBack(entry: OutboxEntry): boolean;
  /** A post that has just come to be shown. */
  posted(post: PostDto): void;
}) {
  const { getState, getOutbox } = options;
  const { list: element, viewer } = options.posts;
  const unseen = createUnseen();
  const heard = announcements();
  const announcer = createAnnouncer(
    askTurn,
    heard === 'full' ? replyTexts : heard === 'names' ? replyNames : undefined,
  );
  const first = getState();
  let changed = new Set<number>();
  const waiting = createHeldNews((post) => isOwn(viewer, post.authorId));
  let shown: ReadonlyMap<number, PostDto> = first.posts;
  /** What waited was asked for: it is no news any more, and the first of it is gone to. */
  let isAskedFor = false;
  let wasLocked = first.thread.isLocked;
  let spokenNumber = first.thread.lastNumber;
  let isDown = false;
  let list: PostList | null = null;
  let spokenPost: typeof import('./spoken-post.js').spokenPost;
  let fetching: Promise<void> | null = null;

  /** The views come with the first change. Where they can't be fetched now, a later write asks again. */
  function prepare(): Promise<void> {
    fetching ??= Promise.all([import('./posts-shown.js'), lateWords()]).then(
      ([{ createPostList, offerPendingActions, spokenPost: spoken }]) => {
        spokenPost = spoken;
        list = createPostList(options.posts);
        offerPendingActions(element, getOutbox(), options.giveBack);
      },
    );
    fetching.catch(() => {
      fetching = null;
    });
    return fetching;
  }

  const write = onePerFrame(() => {
    if (isDown) return;
    const state = getState();
    waiting.forget(changed);
    // Whether one may edit or answer depends on the lock.
    if (state.thread.isLocked !== wasLocked) {
      for (const { number } of state.posts.values())
        if (viewer.accountId !== null && !waiting.has(number)) changed.add(number);
    }
    wasLocked = state.thread.isLocked;
    const entries = getOutbox().entries();
    if (list === null && (changed.size > 0 || entries.length > 0)) {
      prepare().then(write, () => {
        showWaiting(element, getOutbox().entries());
        realTimers.after(AGAIN_MS, write);
      });
      return;
    }
    if (list !== null) {
      removeWaiting(element);
      show(list, state);
    }
    options.chrome.show(state.thread);
    const isCut = state.window.to !== null;
    if (isCut) announcer.add('reply', state.thread.lastNumber - spokenNumber);
    spokenNumber = state.thread.lastNumber;
    changed = new Set();
    shown = waiting.without(state.posts, shown);
    offerWaiting();
    // After it: the button of what waits has the place before this way.
    unseen.elsewhere(
      isCut ? state.thread.lastNumber - first.thread.lastNumber : 0,
      newestPostPath(state.thread),
    );
  });

  function show(list: PostList, state: ThreadState): void {
    const entries = shownEntries(getOutbox().entries(), state.posts, viewer.accountId);
    keepStill(element, () => {
      for (const number of [...changed].sort((a, b) => a - b)) showOne(list, number, state);
      list.showPending(entries, state);
    });
    if (!isAskedFor) return;
    isAskedFor = false;
    const next = [...changed].filter((number) => !shown.has(number)).sort((a, b) => a - b)[0];
    const place = byId(`post-${next ?? Math.min(...changed)}`);
    if (place === null) return;
    focusOn(place);
    place.scrollIntoView({ block: 'start' });
  }

  function offerWaiting(): void {
    unseen.waits(waiting.count(shown), () => {
      isAskedFor = true;
      for (const number of waiting.take()) changed.add(number);
      write();
    });
  }

  /** @param place where it is shown: what is not on the page yet is not read out */
  function announceReply(post: PostDto, place?: HTMLElement): void {
    const isIgnored = options.posts.getMine().ignored.has(post.authorId);
    const person = getState().people.get(post.authorId);
    // As it is when it is said: by then it may have been taken away.
    const said = () => {
      const now = getState().posts.get(post.number);
      return place && now?.state === 'visible' ? spokenPost(now, person, place) : undefined;
    };
    announcer.add('reply', 1, isIgnored ? undefined : heard === 'full' && place ? said : person?.name);
  }

  function showOne(list: PostList, number: number, state: ThreadState): void {
    const post = state.posts.get(number);
    if (post === undefined) {
      list.remove(number);
      return;
    }
    const before = shown.get(number);
    const place = list.showPost(post, state);
    if (before === undefined) options.posted(post);
    if (isOwn(viewer, post.authorId)) return;
    if (before === undefined) {
      if (!isAskedFor) announceReply(post, place);
      unseen.add(place);
    } else if (isAskedFor) return;
    else if (before.state === 'visible' && post.state !== 'visible') {
      // Nor do words that were read out stay where they can be read again.
      if (heard === 'full') hush();
      announcer.add('removal');
    } else if (before.version !== post.version) announcer.add('edit');
  }

  return {
    /** Asks for these posts, and everything that is not a post, to be shown as they are. */
    refresh(numbers: Iterable<number> = []): void {
      for (const number of numbers) changed.add(number);
      write();
    },
    /** The same of what the server told: where the person wishes so, what others wrote waits until they ask for it. */
    news(numbers: Iterable<number>): void {
      for (const number of numbers) {
        const post = getState().posts.get(number);
        const isNew = !waiting.has(number) && !shown.has(number);
        if (!waiting.hold(number, post)) changed.add(number);
        else if (isNew && post) announceReply(post);
      }
      write();
    },
    /** Shows a page that was fetched whole: all of it is new, and what it does not have goes. */
    refreshAll(): void {
      for (const post of element.querySelectorAll(':scope > [id^=post-]'))
        changed.add(Number(post.id.slice(5)));
      for (const post of postsInOrder(getState())) changed.add(post.number);
      write();
    },
    /** Posts stand in the page now, as the server wrote them, or do not any more: no news. */
    grafted(posts: readonly PostDto[], gone: readonly number[]): void {
      const known = new Map(shown);
      for (const number of gone) known.delete(number);
      for (const post of posts) known.set(post.number, post);
      shown = known;
      list?.forget([...gone, ...posts.map(({ number }) => number)]);
    },
    /** Fetches what is needed to show a change, before there is one. */
    prepare: () => void prepare().catch(() => {}),
    /** Ties a post to its element without changing it. */
    async adopt(number: number): Promise<void> {
      await prepare();
      const post = getState().posts.get(number);
      if (post !== undefined) list?.showPost(post, getState());
    },
    clear(): void {
      isDown = true;
      unseen.clear();
    },
  };
}
