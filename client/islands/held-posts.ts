import { sayNow } from './announce.js';
import { byId } from './dom.js';
import { swapSections } from './swap-sections.js';

/**
 * Shows the person's own texts that wait for a moderator as they are now, below the posts.
 * @param message what the server said to a text that was just sent
 */
export function showHeld(message?: string): void {
  if (message !== undefined) {
    const status = byId('composer-status');
    if (status !== null) status.textContent = message;
    sayNow(message);
  }
  void swapSections(['held']);
}
