import type { DraftMessage } from '../../contract/writing.js';
import { late } from '../../text/words.js';
import { accountNews } from './account-news.js';
import { byId, element } from './dom.js';
import { keepLinkOpen } from './keep-link-open.js';
import { lateWords } from './late-words.js';
import { localiseTimes } from './local-times.js';

const GATHER_MS = 300;

/** Hears of the person's drafts on a page that watches nothing else. `again` is called after each reconnection. */
export function hearDrafts(changed: (message: DraftMessage) => void, again: () => void = () => {}): void {
  const nothing = () => {};
  void keepLinkOpen({
    on: { ...accountNews, 'account:draft': changed },
    opened: nothing,
    up: again,
    down: nothing,
    refused: nothing,
  });
}

/** Keeps the page of one's drafts true. Each changes in its place, a new one comes last: nothing moves what is read. */
export function keepDraftsTrue(): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const soon = () => {
    clearTimeout(timer);
    timer = setTimeout(() => void show(), GATHER_MS);
  };
  hearDrafts(soon, soon);
}

async function show(): Promise<void> {
  const [response] = await Promise.all([
    fetch(location.href, { cache: 'no-store' }).catch(() => null),
    lateWords().catch(() => {}),
  ]);
  const now = byId('drafts');
  if (!response?.ok || now === null) return;
  const page = new DOMParser().parseFromString(await response.text(), 'text/html');
  const next = page.getElementById('drafts');
  if (next === null) return;
  localiseTimes(next);
  const list = now.querySelector('ol');
  if (list === null) return now.replaceChildren(...next.childNodes);
  const items = [...next.querySelectorAll('li')];
  for (const item of list.children) {
    const same = items.find(({ id }) => id === item.id);
    if (item.contains(document.activeElement) || item.innerHTML === same?.innerHTML) continue;
    if (same) item.replaceChildren(...[...same.cloneNode(true).childNodes]);
    else item.replaceChildren(element('p', 'muted', late.writing.draftGone));
  }
  const known = new Set([...list.children].map(({ id }) => id));
  list.append(...items.filter(({ id }) => !known.has(id)));
}
