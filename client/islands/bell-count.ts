import { byId } from './dom.js';

/** After a node has gone, everybody is back at once: they ask spread over so long. */
const WITHIN_MS = 2_000;

let timer: ReturnType<typeof setTimeout> | undefined;

/**
 * Asks how many notifications are unread, some time after each connection: what was told while there was none, or before this
 * page's stood, was told to nobody. The page itself stays as it is where the number at the bell is right.
 */
export function askUnread(): void {
  if (byId('bell-count') === null) return;
  clearTimeout(timer);
  timer = setTimeout(() => void ask(), Math.random() * WITHIN_MS);
}

async function ask(): Promise<void> {
  const response = await fetch('/api/v1/me/notifications/unread', { cache: 'no-store' }).catch(() => null);
  if (!response?.ok) return;
  const { unread } = (await response.json()) as { unread: number };
  const count = byId('bell-count');
  if (count === null || unread === shown(count)) return;
  const { showNews } = await import('./show-news.js');
  await showNews({ unread, kind: null });
}

/** What stands at the bell; 100 stands for all that is more than 99. */
function shown(count: HTMLElement): number {
  const text = count.firstElementChild?.textContent ?? '';
  if (count.hidden) return 0;
  return text.endsWith('+') ? 100 : Number(text);
}
