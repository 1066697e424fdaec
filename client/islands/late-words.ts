import type { LateWords } from '../../text/shape.js';
import { speak } from '../../text/words.js';

let fetchShelf: () => Promise<{ late: LateWords }>;
let fetched: Promise<void> | undefined;

/** Where the page's language keeps the words of what people open. Its entry says so. */
export function lateFrom(fetch: typeof fetchShelf): void {
  fetchShelf = fetch;
}

/**
 * Fetches the `late` words of the page's language, once. Await it before the first render of what says them, beside
 * the `import()` of the code: `const [view] = await Promise.all([import('./view.js'), lateWords()])`.
 * Rejects where they could not be fetched; the next call tries again.
 */
export function lateWords(): Promise<void> {
  fetched ??= fetchShelf().then(({ late }) => speak({ late }));
  fetched.catch(() => {
    fetched = undefined;
  });
  return fetched;
}
