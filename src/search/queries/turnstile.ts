import { AppError } from '../../lib/errors.js';

/** Searches under way at once on this node: they never take all connections from those who read and write. */
const AT_ONCE = 4;
const MOST_WAITING = 60;

const waiting: (() => void)[] = [];
let running = 0;

/** Runs `work` when it is its turn. @throws AppError unavailable when too many wait already */
export async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running >= AT_ONCE) {
    if (waiting.length >= MOST_WAITING)
      throw new AppError('unavailable', (words) => words.search.busy, { retryAfterSeconds: 5 });
    await new Promise<void>((resolve) => waiting.push(resolve));
  } else running++;
  try {
    return await work();
  } finally {
    // The place goes straight to whoever is next.
    const next = waiting.shift();
    if (next) next();
    else running--;
  }
}
