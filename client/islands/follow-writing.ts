import type { WritingHere } from '../../contract/feed.js';
import type { ThreadPageData } from '../pages/island-data.js';

/** All pages of a forum hear of its rules at once: so long they spread what they ask. */
const SPREAD_MS = 2_000;

/**
 * Notices that something else holds for the reader who writes here: told while the page is open, or answered when it comes back.
 * @param show fetches what holds, and shows it; fails where it can't
 */
export function followWriting(
  { viewer, forum, network }: ThreadPageData['page'],
  show: () => Promise<unknown>,
) {
  const { cannotReply } = viewer;
  let known = keyOf({ cannotReply, slowSeconds: forum.slowSeconds, anonymity: network.anonymity });
  return {
    /** With each answer to a sync. */
    answered(now?: WritingHere): void {
      if (now === undefined || keyOf(now) === known) return;
      known = keyOf(now);
      showNow();
    },
    /** Of the forum: everybody hears it at once. */
    changed(): void {
      known = '';
      setTimeout(showNow, Math.random() * SPREAD_MS);
    },
    /** Of this reader alone. */
    told(): void {
      known = '';
      showNow();
    },
  };

  // What could not be shown is shown with the next answer.
  function showNow(): void {
    show().catch(() => {
      known = '';
    });
  }
}

// Of the lock the thread itself tells.
const keyOf = ({ cannotReply, slowSeconds, anonymity }: WritingHere): string =>
  [cannotReply === 'thread_locked' ? null : cannotReply, slowSeconds, anonymity].join();
