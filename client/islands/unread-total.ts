import { MAX_UNREAD } from '../../contract/limits.js';
import type { UnreadDto } from '../../contract/reading.js';
import { live } from '../../text/words.js';
import { byId, element } from './dom.js';

let others: BroadcastChannel | null = null;

/** Shows what is unread now wherever this page says it, and in the browser's other tabs: header, title, lists. */
export function showUnread(unread: UnreadDto): void {
  show(unread);
  others?.postMessage(unread);
}

function show({ total, forums }: UnreadDto): void {
  const words = total > MAX_UNREAD ? `${MAX_UNREAD}+` : String(total);
  const place = byId('unread-total');
  if (place !== null) {
    place.textContent = words;
    place.hidden = total === 0;
  }
  // A title that says first that something is wrong goes on saying it first.
  if (document.querySelector('.error-summary') === null)
    document.title = (total === 0 ? '' : `(${words}) `) + document.title.replace(/^\(\d+\+?\) /, '');
  for (const row of document.querySelectorAll<HTMLElement>('[data-forum-unread], [data-network-unread]')) {
    const { forumUnread, networkUnread } = row.dataset;
    let unread = 0;
    for (const one of forums)
      if (one.forumId === forumUnread || one.networkId === networkUnread) unread += one.unread;
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
  // An open channel would keep the page out of the memory for back and forward.
  const account = byId('unread-total')?.dataset.account;
  const open = () => {
    if (!account) return;
    others = new BroadcastChannel(`convene:unread:${account}`);
    others.onmessage = ({ data }) => show(data as UnreadDto);
  };
  open();
  addEventListener('pagehide', () => others?.close());
  addEventListener('pageshow', ({ persisted }) => persisted && open());
  return () => void refresh();
}
