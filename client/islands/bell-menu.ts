import { late } from '../../text/words.js';
import { sayPolitely } from './announce.js';
import { element, link } from './dom.js';
import { localiseTimes } from './local-times.js';
import { write } from './send-reply.js';

/** As many as fit beside a page; the rest is one link away. */
const MOST = 6;

let panel: HTMLElement | null = null;

/** Opens the menu under the bell, or closes it. The focus stays on the bell: the menu is the next stop behind it. */
export function toggleBellMenu(bell: HTMLAnchorElement): void {
  if (panel === null) open(bell);
  else close(bell);
}

function open(bell: HTMLAnchorElement): void {
  for (const menu of document.querySelectorAll<HTMLDetailsElement>('details[name=header-menu][open]'))
    menu.open = false;
  const words = late.notifications.menu;
  const made = element('div', 'menu-panel bell-panel');
  made.id = 'bell-menu';
  made.role = 'group';
  made.ariaLabel = words.title;
  const list = element('div');
  list.append(element('p', '', words.loading));
  const all = element('p');
  all.append(link(bell.href, words.all));
  made.append(list, all);
  bell.after(made);
  bell.ariaExpanded = 'true';
  bell.setAttribute('aria-controls', made.id);
  panel = made;

  const place = bell.parentElement!;
  const ending = new AbortController();
  const { signal } = ending;
  const end = () => close(bell);
  made.addEventListener('close', () => ending.abort(), { once: true });
  place.addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'Escape') return;
      event.stopPropagation();
      end();
      bell.focus();
    },
    { signal },
  );
  place.addEventListener(
    'focusout',
    ({ relatedTarget }) => {
      if (relatedTarget instanceof Node && !place.contains(relatedTarget)) end();
    },
    { signal },
  );
  document.addEventListener(
    'click',
    ({ target }) => target instanceof Node && !place.contains(target) && end(),
    {
      signal,
    },
  );
  // News that comes while it is open is shown, except under a hand: then it waits for the next opening.
  const refresh = () => void fill(list, bell);
  addEventListener(
    'convene:news',
    () => {
      if (!list.matches(':hover') && !list.contains(document.activeElement)) refresh();
    },
    { signal },
  );
  refresh();
}

function close(bell: HTMLAnchorElement): void {
  panel?.dispatchEvent(new Event('close'));
  panel?.remove();
  panel = null;
  bell.ariaExpanded = 'false';
  bell.removeAttribute('aria-controls');
}

/** Takes the latest from the page of all: written by the server, in the words and with the rights of now. */
async function fill(list: HTMLElement, bell: HTMLAnchorElement): Promise<void> {
  const words = late.notifications.menu;
  const response = await fetch(bell.href, { cache: 'no-store' }).catch(() => null);
  if (!response?.ok) return list.replaceChildren(element('p', '', words.failed));
  const fresh = new DOMParser().parseFromString(await response.text(), 'text/html');
  localiseTimes(fresh);
  const items = [...fresh.querySelectorAll('#notifications > li')].slice(0, MOST);
  if (items.length === 0) return list.replaceChildren(element('p', '', words.none));
  const shown = element('ol');
  shown.append(...items.map(shortItem));
  list.replaceChildren(shown);
  if (items.some((item) => item.matches('.is-unread'))) list.append(markAll(list, bell));
}

function shortItem(item: Element): HTMLElement {
  const short = element('li', item.className);
  const title = element('p');
  const heading = item.querySelector('h3');
  const tag = heading?.querySelector('.tag');
  tag?.remove();
  // A decision has no link of its own there; opening it goes to what it is about, as with all others.
  const id = item.id.slice(item.id.indexOf('-') + 1);
  const way = link(`/notifications/${id}`, '');
  // With its elements: a title among our words says what it is written in.
  way.append(...((heading?.querySelector('a') ?? heading)?.childNodes ?? []));
  title.append(way, ' ', tag ?? '');
  const meta = item.querySelector('.meta');
  for (const more of meta?.querySelectorAll('a') ?? []) more.remove();
  short.append(title, ...(meta ? [document.adoptNode(meta)] : []));
  return short;
}

function markAll(list: HTMLElement, bell: HTMLAnchorElement): HTMLElement {
  const words = late.notifications.menu;
  const button = element('button', 'button button-quiet', words.markAll);
  button.type = 'button';
  button.addEventListener('click', async () => {
    const answer = await write('PUT', '/me/notifications/read', {}).catch(() => null);
    if (!answer?.ok) return sayPolitely(words.failed);
    // The button goes with what it was for: who pressed it is back at the bell.
    bell.focus();
    await fill(list, bell);
    sayPolitely(words.marked);
  });
  return button;
}
