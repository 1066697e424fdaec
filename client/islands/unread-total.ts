import { MAX_UNREAD } from '../../contract/limits.js';
import type { UnreadDto } from '../../contract/reading.js';
import { live } from '../../text/words.js';
import { byId, element } from './dom.js';

/** Shows what is unread now wherever this page says it: header, title, lists of forums. */
export function showUnread({ total, forums }: UnreadDto): void {
  const words = total > MAX_UNREAD ? `${MAX_UNREAD}+` : String(total);
  const place = byId('unread-total');
  if (place !== null) {
    place.textContent = words;
    place.hidden = total === 0;
  }
  document.title = (total === 0 ? '' : `(${words}) `) + document.title.replace(/^\(\d+\+?\) /, '');
  const byForum = new Map(forums.map(({ forumId, unread }) => [forumId, unread]));
  for (const row of document.querySelectorAll<HTMLElement>('[data-forum-unread]')) {
    const unread = byForum.get(row.dataset.forumUnread ?? '');
    row.replaceChildren(...(unread ? [element('strong', 'unread', live.reading.unread(unread))] : []));
  }
}

const ASK_EVERY_MS = 60_000;

/** Asks again when the person comes back to the page, and once a minute while they look at it. */
export function keepUnreadTrue(ask: () => Promise<UnreadDto | null>): () => void {
  const refresh = async () => {
    if (document.hidden) return;
    const unread = await ask().catch(() => null);
    if (unread !== null) showUnread(unread);
  };
  document.addEventListener('visibilitychange', () => void refresh());
  setInterval(() => void refresh(), ASK_EVERY_MS);
  return () => void refresh();
}
