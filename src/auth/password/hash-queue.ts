import { AppError } from '../../lib/errors.js';

/** Hashes take a core each: two at once leave the rest of the process its share. */
const AT_ONCE = 2;
const WAITING = 100;

let running = 0;
const waiting: (() => void)[] = [];

/**
 * Runs a piece of work when one of the process's few places is free, first come first served.
 * @throws AppError unavailable, at once, when too many wait already
 */
export async function inHashQueue<T>(work: () => Promise<T>): Promise<T> {
  if (running >= AT_ONCE) {
    if (waiting.length >= WAITING) throw tooBusy();
    // The place is handed over by who leaves, so nobody who comes between can take it.
    await new Promise<void>((resolve) => waiting.push(resolve));
  } else running++;
  try {
    return await work();
  } finally {
    const next = waiting.shift();
    if (next) next();
    else running--;
  }
}

function tooBusy(): AppError {
  return new AppError('unavailable', (words) => words.entry.busy, {
    reason: 'sign_in_busy',
    retryAfterSeconds: 5,
  });
}
