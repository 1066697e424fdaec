import type { ThreadState } from '../state/thread-state.js';
import { onePerFrame } from './frame.js';
import { jumpWithin } from './jump-within.js';
import { keepInStep } from './keep-in-step.js';
import { lateWords } from './late-words.js';
import { growBothWays, type ShownPosts } from './more-posts.js';
import { postBeingRead } from './reading-line.js';
import { placeStore } from './restore-place.js';

/** Browsers refuse more than some hundred changes of the address in half a minute. */
const ADDRESS_MS = 400;
/** A page that has not moved for this long rests, whether or not the browser tells when a movement ends. */
const REST_MS = 600;

export type LongThread = Awaited<ReturnType<typeof followLongThread>>;

/**
 * Follows the reader through a thread that is longer than the screen: where they are, the address and the numbered
 * pages in step with it, and more posts at both ends.
 */
export async function followLongThread(
  shown: Omit<ShownPosts, 'isAtRest'> & { first: ThreadState; page: number },
) {
  const { list, getState, isOpen } = shown;
  await lateWords();
  const step = keepInStep(shown.first, shown.page);
  let isPlanned = false;
  let rest: ReturnType<typeof setTimeout> | undefined;
  const more = growBothWays({ ...shown, isAtRest: () => rest === undefined });
  let lastY = scrollY;

  const look = onePerFrame(() => {
    if (!isOpen()) return;
    const isUp = scrollY < lastY;
    lastY = scrollY;
    const post = postBeingRead(list);
    if (post !== null && step.moved(getState(), post)) planAddress();
    more.scrolled(isUp);
  });
  const rested = () => {
    clearTimeout(rest);
    rest = undefined;
    if (isOpen()) more.rested();
  };
  function planAddress(): void {
    if (!isPlanned) setTimeout(showAddress, ADDRESS_MS);
    isPlanned = true;
  }
  function showAddress(): void {
    isPlanned = false;
    if (isOpen()) step.showAddress(getState());
  }
  function changed(): void {
    if (isOpen() && step.show(getState(), postBeingRead(list))) planAddress();
  }

  const scrolled = () => {
    clearTimeout(rest);
    rest = setTimeout(rested, REST_MS);
    look();
  };
  addEventListener('scroll', scrolled, { passive: true });
  addEventListener('scrollend', rested);
  addEventListener('pagehide', () => {
    showAddress();
    const post = postBeingRead(list);
    placeStore().save(post && JSON.stringify([post.id, Math.round(post.getBoundingClientRect().top)]));
  });
  jumpWithin(list, shown.first.thread.id);
  changed();
  return {
    /** The thread or what is shown of it is different now. */
    changed,
    /** The page that is being read. */
    page: step.page,
  };
}
