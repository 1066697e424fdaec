import { FIRST_UNREAD } from '../views/first-unread.js';
import { byId } from './dom.js';

/** Takes a post out of the page, and the line above it that says what is new from there: it would stand elsewhere. */
export function removePost(number: number): void {
  const post = byId(`post-${number}`);
  const above = post?.previousElementSibling;
  if (above?.id === FIRST_UNREAD) above.remove();
  post?.remove();
}
