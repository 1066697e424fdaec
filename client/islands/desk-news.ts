import { late } from '../../text/words.js';
import { sayPolitely } from './announce.js';
import { byId } from './dom.js';
import { lateWords } from './late-words.js';
import { noticeButton, removePageNotice, showPageNotice } from './page-notice.js';
import { fetchFresh } from './swap-sections.js';

/** The desk as the server has it now, once it differs from what is shown. */
let fresh: Document | null = null;

/**
 * Says in a bar at the foot of the window how much is new on the desk. Nothing moves where somebody reads or decides:
 * the page takes it over when they say so.
 */
export async function offerDeskNews(ids: readonly string[]): Promise<void> {
  const [next] = await Promise.all([fetchFresh(), lateWords()]);
  if (next === null) return;
  showStates(next);
  const changed = ids.filter((id) => byId(id)?.innerHTML !== next.getElementById(id)?.innerHTML);
  if (changed.length === 0) {
    // Taken back meanwhile: there is nothing to show. Under a hand the bar stays.
    if (!byId('notice-desk')?.matches(':hover, :focus-within')) removePageNotice('desk');
    return;
  }
  fresh = next;
  const count = changed.reduce((sum, id) => sum + newIn(byId(id), next.getElementById(id)), 0);
  const words = count > 0 ? late.desk.news(count) : late.desk.changed;
  const line = document.querySelector('#notice-desk p');
  // The bar that is there stays: somebody may be on its button.
  if (line) line.textContent = words;
  else {
    showPageNotice(
      'desk',
      words,
      noticeButton(late.desk.show, () => takeOver(ids)),
    );
    sayPolitely(words);
  }
}

/** Who works on what is right at once: it moves nothing, and keeps two people from one case. */
function showStates(next: Document): void {
  const states = new Map<unknown, HTMLElement>();
  for (const line of next.querySelectorAll<HTMLElement>('[data-state-of]'))
    states.set(line.dataset.stateOf, line);
  for (const line of document.querySelectorAll<HTMLElement>('[data-state-of]')) {
    const now = states.get(line.dataset.stateOf);
    if (now && now.innerHTML !== line.innerHTML)
      line.replaceChildren(...document.importNode(now, true).childNodes);
  }
}

/** An entry is known by the line or the request it is, or by what it leads to. */
const keysIn = (place: Element | null) =>
  [...(place?.querySelectorAll('li') ?? [])].map(
    (item) => item.id || item.querySelector('a')?.getAttribute('href') || item.textContent,
  );

function newIn(now: Element | null, next: Element | null): number {
  const known = new Set(keysIn(now));
  return keysIn(next).filter((key) => !known.has(key)).length;
}

/** Shows it. A reason that somebody has begun to write stays with its request. */
function takeOver(ids: readonly string[]): void {
  for (const id of ids) {
    const now = byId(id);
    const next = fresh?.getElementById(id);
    if (now === null || !next || now.innerHTML === next.innerHTML) continue;
    const typed = [...now.querySelectorAll('textarea')].filter(({ value }) => value !== '');
    now.replaceChildren(...document.importNode(next, true).childNodes);
    for (const { id: field, value } of typed) {
      const box = byId(field);
      if (box instanceof HTMLTextAreaElement) box.value = value;
    }
  }
  removePageNotice('desk');
}
