import { byId } from '../dom.js';

/*
 * What the islands have too, in few lines: shared with this chunk it would be cut out of theirs, as one more file that
 * every page loads.
 */

/** Says it when the person pauses. */
export function sayPolitely(text: string): void {
  const region = byId('announcements');
  if (region) region.textContent = region.textContent === text ? `${text}\u00a0` : text;
}

/** A value that this tab remembers, where the browser lets it. */
export function tabMemory(key: string) {
  return {
    load(): string | null {
      try {
        return sessionStorage.getItem(key);
      } catch {
        return null;
      }
    },
    save(text: string): void {
      try {
        sessionStorage.setItem(key, text);
      } catch {
        // Forbidden: the next visit asks rather than knows.
      }
    },
  };
}
