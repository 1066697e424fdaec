import type { resetReasons } from '../../contract/feed.js';

type ResetReason = (typeof resetReasons)[number];

/** More changed rows than this, and fetching the page again is cheaper than catching up. */
export const SYNC_LIMIT = 500;

/** What a reader knows of the thing it shows. */
export interface Known {
  era: string;
  epoch: number;
  after: number;
}

/**
 * Whether a reader must fetch its page again, and why; null when changes since its cursor are enough.
 * @param now what the database says, read in the same statement as the changes
 */
export function resetReason(
  known: Known,
  now: { era: string; epoch: number; head: number; rows: number },
): ResetReason | null {
  if (known.era !== now.era) return 'era';
  if (known.epoch !== now.epoch) return 'epoch';
  if (known.after > now.head) return 'ahead';
  if (now.rows > SYNC_LIMIT) return 'too_much';
  return null;
}
