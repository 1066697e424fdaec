import type { Job } from '../../kernel/index.js';
import { followOnce } from './follow-once.js';
import { beginForums, moveAudience } from './move-audience.js';
import { pruneWords } from './prune-words.js';

/** Writes that come close together are indexed together: this much later a new post is found. */
const GATHER_MS = 300;

/**
 * Brings the index up to date, forum by forum, from the numbers of the feed. A hint about a write wakes it at once;
 * the clock finds what hints missed. What it has not reached yet is not found yet; what was taken away is never
 * found, because a result must agree with the post as it is.
 */
export const followForums: Job = {
  name: 'search.follow',
  everyMs: 2_000,
  gatherMs: GATHER_MS,
  listen: ({ feed }, wake) => feed.onCommitted(wake),
  async run({ db }) {
    await beginForums(db);
    const { isMore, lost } = await followOnce(db);
    await pruneWords(db, lost);
    const moved = await moveAudience(db);
    return isMore || moved;
  },
};
