import { sayPolitely } from './announce.js';
import { offerBell } from './bell.js';
import { focusErrorSummary } from './error-summary.js';
import { serveSession } from './every-page.js';

/** Narrowing without loading the page anew: the same addresses, the server's own page, and its heading said aloud. */

let current: AbortController | undefined;

async function show(address: string): Promise<void> {
  current?.abort();
  current = new AbortController();
  try {
    const response = await fetch(address, { signal: current.signal, headers: { Accept: 'text/html' } });
    const next = new DOMParser().parseFromString(await response.text(), 'text/html');
    const found = next.querySelector('#search-page:has(.search-found)');
    const here = document.querySelector('#search-page');
    if (!response.ok || !found || !here) throw new Error('not a page of results');
    here.replaceWith(found);
    document.title = next.title;
    history.pushState(null, '', address);
    const heading = document.querySelector<HTMLElement>('#results-title');
    // The link that was followed is gone; the person goes on where its results begin.
    heading?.focus();
    sayPolitely(heading?.textContent ?? '');
    scrollTo({ top: 0 });
  } catch (error) {
    if ((error as Error).name !== 'AbortError') location.assign(address);
  }
}

function isPlain(event: MouseEvent): boolean {
  return event.button === 0 && !(event.metaKey || event.ctrlKey || event.shiftKey || event.altKey);
}

document.addEventListener('click', (event) => {
  const link = (event.target as Element).closest<HTMLAnchorElement>('.search-found a[href^="/search?"]');
  if (!link || !isPlain(event)) return;
  event.preventDefault();
  void show(link.href);
});

addEventListener('popstate', () => location.reload());
focusErrorSummary();
offerBell();
serveSession();
