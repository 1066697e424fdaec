import { late } from '../../../text/words.js';
import { byId, element, link } from '../dom.js';

const NEAR = 1_000;

/** How much room is left, once it gets scarce. */
export function showRoom(place: HTMLElement, box: HTMLTextAreaElement, max: string): () => void {
  const line = element('p', 'small');
  place.append(line);
  return () => {
    const left = Number(max) - box.value.length;
    line.hidden = left > NEAR;
    line.className = left < 0 ? 'problem' : 'muted small';
    line.textContent = left < 0 ? late.writing.over(-left) : late.writing.left(left);
  };
}

/** Says how many replies came since the writer began, and leads to the first. It stops nobody. */
export function showNewer(place: HTMLElement, box: HTMLTextAreaElement): void {
  const list = byId('posts');
  if (list === null) return;
  const line = element('p', 'small');
  let known: Set<Element> | null = null;
  const posts = () => list.querySelectorAll('li[id^=post-]');
  const show = () => {
    if (known === null) return;
    const before = known;
    const newer = [...posts()].filter((post) => !before.has(post));
    if (newer.length === 0) line.remove();
    else {
      line.replaceChildren(link(`#${newer[0]!.id}`, late.writing.came(newer.length)));
      if (!line.isConnected) place.append(line);
    }
  };
  box.addEventListener('input', () => {
    if (box.value.trim() !== '') known ??= new Set(posts());
  });
  box.form?.addEventListener('submit', () => {
    known = null;
    line.remove();
  });
  // Other pages of the thread that join are no news.
  list.addEventListener('joined', (event) => {
    for (const post of (event as CustomEvent<Element[]>).detail) known?.add(post);
  });
  new MutationObserver(show).observe(list, { childList: true });
}
