import { lateShelf } from '../../text/late-shelf.js';
import { speak } from '../../text/words.js';

/**
 * Fetches the `late` words of the page's language, once. Await it before the first render of what says them, beside
 * the `import()` of the code: `const [view] = await Promise.all([import('./view.js'), lateWords()])`.
 * Rejects where they could not be fetched.
 */
export async function lateWords(): Promise<void> {
  speak(await lateShelf());
}
