import type { ThreadMessage } from '../../contract/feed.js';

/**
 * What one committed statement did to one forum: numbers (prev, seq], each with one thread,
 * or an access change with none.
 */
export interface Committed {
  era: string;
  forum: string;
  prev: number;
  seq: number;
  access: number;
  /** Number of the forum's rules, where this changed them. */
  rules?: number;
  /** One message per thread that changed, each covering all its numbers in (prev, seq]. */
  threads: ThreadMessage[];
  /** Threads that left the forum with the number `seq`; another forum's commit tells where they are. */
  departed?: string[];
}

export type CommittedListener = (committed: Committed) => void;
