import { MAX_UNREAD } from '../../contract/limits.js';
import { late } from '../../text/words.js';
import type { Page } from './page.js';

const MAX = 70;

/**
 * "(3) Sign in – Convene" or "Error: Sign in – Convene", at most 70 characters: the page's own words are cut, never
 * the rest. That something is wrong is said first of all, so what is unread is not.
 */
export function documentTitle(page: Pick<Page, 'title' | 'hasErrors'>, siteName: string, unread = 0): string {
  const before = page.hasErrors ? late.forms.errorBefore : unreadMark(unread);
  const after = ` – ${siteName}`;
  const room = Math.max(10, MAX - before.length - after.length);
  const characters = [...page.title];
  const words =
    characters.length <= room
      ? page.title
      : `${characters
          .slice(0, room - 1)
          .join('')
          .trimEnd()}…`;
  return `${before}${words}${after}`;
}

/** "(3) " before a title, "(99+) " where it is more; nothing for none. */
function unreadMark(unread: number): string {
  return unread === 0 ? '' : `(${unread > MAX_UNREAD ? `${MAX_UNREAD}+` : unread}) `;
}
