import { setTimeout as wait } from 'node:timers/promises';

/** Asks until the answer is true or the time is up. @returns the last answer */
export async function until(isSo: () => boolean, milliseconds: number, step = 15): Promise<boolean> {
  const end = Date.now() + milliseconds;
  while (!isSo()) {
    if (Date.now() >= end) return false;
    await wait(step);
  }
  return true;
}
