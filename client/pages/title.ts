import type { Page } from './page.js';

const MAX = 70;

/** "Error: Sign in – Convene", at most 70 characters: the page's own words are cut, never the site's name. */
export function documentTitle(page: Pick<Page, 'title' | 'hasErrors'>, siteName: string): string {
  const before = page.hasErrors ? 'Error: ' : '';
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
