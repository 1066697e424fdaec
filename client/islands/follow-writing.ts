import type { WritingHere } from '../../contract/feed.js';
import type { ThreadPageData } from '../pages/island-data.js';

/** All pages of a forum hear of its rules at once: so long they spread what they ask. */
const SPREAD_MS = 2_000;

/**
 * Notices that something else holds for the reader who writes here: told while the page is open, or answered when it comes back.
 * @param show fetches what holds, and shows it
 */
export function followWriting({ viewer, forum, network }: ThreadPageData['page'], show: () => void) {
  const { cannotReply } = viewer;
  let known = keyOf({ cannotReply, slowSeconds: forum.slowSeconds, anonymity: network.anonymity });
  return {
    /** With each answer to a sync. */
    answered(now?: WritingHere): void {
      if (now === undefined || keyOf(now) === known) return;
      known = keyOf(now);
      show();
    },
    changed: () => void setTimeout(show, Math.random() * SPREAD_MS),
  };
}

// Of the lock the thread itself tells.
const keyOf = ({ cannotReply, slowSeconds, anonymity }: WritingHere): string =>
  [cannotReply === 'thread_locked' ? null : cannotReply, slowSeconds, anonymity].join();
