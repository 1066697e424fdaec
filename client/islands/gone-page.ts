import { sayNow } from './announce.js';
import { byId } from './dom.js';

/**
 * Puts what the server says of a page that is gone in its place: nothing of it stays on the screen.
 * @param html the document that was answered instead
 */
export function showGone(html: string): void {
  const said = new DOMParser().parseFromString(html, 'text/html');
  const next = said.getElementById('main');
  document.querySelector('.band')?.remove();
  byId('page-data')?.remove();
  document.querySelector('meta[name=description]')?.remove();
  document.title = said.title;
  byId('main')?.replaceChildren(...(next ? document.importNode(next, true).childNodes : []));
  sayNow(next?.querySelector('h1')?.textContent ?? said.title);
}
