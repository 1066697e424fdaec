/** Images being prepared at once: two keep a second core busy without letting uploads take all. */
const AT_ONCE = 2;
/** Uploads that may wait; more are asked to come back. */
const WAITING = 20;

let running = 0;
const waiting: (() => void)[] = [];

/** Runs work on files two at a time. @returns null when too many wait already; nothing was run then */
export async function inTurn<T>(work: () => Promise<T>): Promise<{ result: T } | null> {
  if (running >= AT_ONCE) {
    if (waiting.length >= WAITING) return null;
    await new Promise<void>((resolve) => waiting.push(resolve));
  } else running += 1;
  try {
    return { result: await work() };
  } finally {
    // The place goes straight to the next one.
    const next = waiting.shift();
    if (next) next();
    else running -= 1;
  }
}
