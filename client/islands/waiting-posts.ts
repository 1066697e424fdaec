import { live } from '../../text/words.js';
import { isUnsent, type OutboxEntry } from '../state/outbox-entry.js';
import { element } from './dom.js';

const MARK = 'post-waiting';

/**
 * Shows what waits to be sent where the views of posts could not be fetched, because the connection went before
 * anything was done on the page: the text as it is, and where it stands.
 */
export function showWaiting(list: HTMLElement, entries: readonly OutboxEntry[]): void {
  removeWaiting(list);
  for (const entry of entries) {
    if (!isUnsent(entry)) continue;
    const { body, status, problem } = entry;
    const place = element('li', `post ${MARK}`);
    const text = element('p', 'draft-text');
    text.textContent = body;
    const state = element('p', `post-pending post-pending-${status}`);
    state.textContent = problem ?? live.post[status as Exclude<typeof status, 'settled'>];
    place.append(text, state);
    list.append(place);
  }
}

/** Ends the showing: the views have come. They stand last. */
export function removeWaiting(list: HTMLElement): void {
  while (list.lastElementChild?.classList.contains(MARK)) list.lastElementChild.remove();
}
