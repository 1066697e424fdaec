import { backoff } from '../state/timers.js';
import { askUnread } from './bell-count.js';
import { type Link, type LinkOptions, openLink } from './link.js';

/** Opens the link once the page is painted; tries again where the library itself could not be fetched. */
export async function keepLinkOpen(options: LinkOptions & { opened(link: Link): void }): Promise<void> {
  await painted();
  const up = () => {
    options.up();
    askUnread();
  };
  for (let attempt = 0; ; attempt += 1) {
    try {
      options.opened(await openLink({ ...options, up }));
      return;
    } catch {
      await wait(backoff(attempt, Math.random(), 2_000));
    }
  }
}

/** The first paint comes first; a page in the background has none, and does not wait for it. */
function painted(): Promise<void> {
  const frame = new Promise<void>((done) => requestAnimationFrame(() => setTimeout(done)));
  return Promise.race([frame, wait(300)]);
}

function wait(ms: number): Promise<void> {
  return new Promise((done) => setTimeout(done, ms));
}
