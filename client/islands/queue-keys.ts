import { late } from '../../text/words.js';
import { sayPolitely } from './announce.js';
import { element, focusOn, link } from './dom.js';
import { openDialog } from './posts/dialog.js';
import { isForPage } from './posts/is-for-page.js';

const ENTRIES = '#cases li.case, #holds li.case, #appeals li';
/** Where each key goes: what is first there is pressed, or takes the focus where it is a field. */
const places: Record<string, string> = {
  c: 'button[name=act][value=claim], form:has(input[name=act][value=claim]) button',
  p: 'button[name=act][value=release], form:has(input[name=act][value=release]) button',
  a: 'button[name=decision][value=approve]',
  t: 'button[name=decision][value=trust]',
  d: 'form:has(input[name=act][value=decide]) input[type=radio], input[name=words]',
  n: 'form:has(input[name=act][value=note]) textarea',
  e: 'form:has(input[name=act][value=raise]) textarea',
  f: 'form.filter-row select',
};

/**
 * Keys for the lists of those who moderate and for the page of a case, one letter each. The display settings switch them off;
 * they are never heard while somebody writes, and never with Control, Alt or Command.
 * @param first the key that brought this code
 */
export function offerQueueKeys(first: KeyboardEvent): void {
  const does: Record<string, () => void> = {
    j: () => go(1),
    k: () => go(-1),
    o: () => chosen()?.querySelector<HTMLElement>('.list-title a')?.click(),
    x: () => chosen()?.querySelector<HTMLElement>('input[type=checkbox]')?.click(),
    '?': showHelp,
  };
  const hear = (event: KeyboardEvent) => {
    if (!isForPage(event, 'textarea, select, dialog, input:not([type=checkbox]):not([type=radio])')) return;
    const place = found(event.key);
    const act = does[event.key] ?? (place && (() => use(place)));
    if (!act) return;
    event.preventDefault();
    act();
  };
  addEventListener('keydown', hear);
  hear(first);
}

const entries = () => [...document.querySelectorAll<HTMLElement>(ENTRIES)];
const chosen = () => document.activeElement?.closest<HTMLElement>(ENTRIES) ?? null;
const found = (key: string) => (places[key] ? document.querySelector<HTMLElement>(places[key]) : null);

function go(by: 1 | -1): void {
  const all = entries();
  const from = chosen();
  const next = from === null ? all.at(by === 1 ? 0 : -1) : all[all.indexOf(from) + by];
  const title = next?.querySelector<HTMLElement>('.list-title a');
  if (title) {
    focusOn(title);
    title.scrollIntoView({ block: 'nearest', behavior: 'instant' });
  } else sayPolitely(late.desk.keys.noMore);
}

function use(place: HTMLElement): void {
  const box = chosen()?.querySelector<HTMLInputElement>('input[type=checkbox]');
  const isAnyChosen = document.querySelector('li.case input[type=checkbox]:checked') !== null;
  // Whoever chose nothing means the entry they are on.
  if (box && !isAnyChosen && /^(?:act|decision)$/.test(place.getAttribute('name') ?? '')) box.checked = true;
  const fold = place.closest('details');
  if (fold) fold.open = true;
  if (place instanceof HTMLButtonElement) place.click();
  else {
    place.focus();
    place.scrollIntoView({ block: 'nearest', behavior: 'instant' });
  }
}

/** The keys that do something on this page, and where they are switched off. */
function showHelp(): void {
  const words = late.desk.keys;
  const keys = element('dl', 'shortcuts');
  for (const [key, text] of words.all) {
    const isHere = key === '?' || (places[key] ? found(key) !== null : entries().length > 0);
    if (!isHere) continue;
    const term = element('dt');
    term.append(element('kbd', '', key));
    keys.append(term, element('dd', '', text));
  }
  const off = element('p', 'small');
  off.append(words.off, ' ', link('/account/display', words.settings));
  openDialog(words.title, keys, off);
}
