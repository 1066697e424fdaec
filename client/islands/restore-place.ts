import { tabStore } from './browser-store.js';
import { byId } from './dom.js';

/** Where a visit to this address was left, in this tab. */
export const placeStore = () => tabStore(`convene:place:${location.pathname}${location.search}`);

/**
 * Back, forward and reload return to the post that was read. A browser knows pixels only, and there may have been more
 * posts above.
 */
export function restorePlace(): void {
  const [visit] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  const [id = '', top = 0] = JSON.parse(placeStore().load() ?? '[]') as [string?, number?];
  const post = byId(id);
  if (post === null || !visit || visit.type === 'navigate') return;
  history.scrollRestoration = 'manual';
  const go = () => scrollBy({ top: post.getBoundingClientRect().top - top, behavior: 'instant' });
  go();
  // Posts get their true height when they come near the screen.
  const again = () => {
    go();
    history.scrollRestoration = 'auto';
  };
  addEventListener('load', () => requestAnimationFrame(again), { once: true });
}
