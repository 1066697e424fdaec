import type { PersonDto } from '../../../contract/people.js';
import type { ThreadFoundDto } from '../../../contract/writing.js';
import { late } from '../../../text/words.js';
import { type Query, queryAt } from '../../state/text-edits.js';
import { element } from '../dom.js';
import { ask } from './ask.js';
import { applyEdit, selectionOf } from './box.js';
import { sayPolitely } from './page.js';

const PAUSE_MS = 150;
const LIST = 'completion';

interface Offer {
  title: string;
  detail: string;
  insert: string;
}

/**
 * Offers names after `@` and threads after `#`. The focus stays in the box: the list is its active descendant, as in
 * a combobox. The box keeps its role of a text box of several lines, which a combobox could not have.
 */
export function offerCompletion(place: HTMLElement, box: HTMLTextAreaElement): void {
  const list = element('ul', 'completion');
  list.id = LIST;
  list.setAttribute('role', 'listbox');
  let offers: Offer[] = [];
  let query: Query | null = null;
  let active = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** A text that was refused with Escape is not offered for again until it changes. */
  let refused = '';
  box.setAttribute('aria-autocomplete', 'list');
  box.setAttribute('aria-haspopup', 'listbox');

  const close = () => {
    clearTimeout(timer);
    query = null;
    list.remove();
    box.removeAttribute('aria-controls');
    box.removeAttribute('aria-activedescendant');
  };
  const point = (to: number) => {
    active = (to + offers.length) % offers.length;
    for (const [index, option] of [...list.children].entries())
      option.setAttribute('aria-selected', String(index === active));
    list.children[active]?.scrollIntoView({ block: 'nearest' });
    box.setAttribute('aria-activedescendant', `${LIST}-${active}`);
  };
  const pick = (index: number) => {
    const offer = offers[index];
    if (query === null || offer === undefined) return;
    const end = query.at + offer.insert.length;
    applyEdit(box, { from: query.at, to: box.selectionStart, insert: offer.insert, select: [end, end] });
    close();
  };
  const show = () => {
    list.setAttribute('aria-label', query?.sign === '@' ? late.writing.people : late.writing.threads);
    list.replaceChildren(...offers.map((offer, index) => optionOf(offer, index)));
    if (!list.isConnected) (box.closest('.field') ?? box).after(list);
    box.setAttribute('aria-controls', LIST);
    point(0);
    sayPolitely(late.writing.found(offers.length));
  };
  const look = async () => {
    const now = queryAt(selectionOf(box));
    if (now === null || now.words === refused) return close();
    const found = await find(now, place.dataset);
    const then = queryAt(selectionOf(box));
    // Typed on meanwhile, or gone elsewhere: another question is on its way.
    if (then?.at !== now.at || then.words !== now.words || document.activeElement !== box) return;
    if (found.length === 0) return close();
    query = now;
    offers = found;
    show();
  };

  box.addEventListener('input', () => {
    clearTimeout(timer);
    refused = '';
    if (queryAt(selectionOf(box)) === null) close();
    else timer = setTimeout(look, PAUSE_MS);
  });
  box.addEventListener('blur', close);
  box.addEventListener(
    'keydown',
    (event) => {
      if (query === null || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.key === 'ArrowDown') point(active + 1);
      else if (event.key === 'ArrowUp') point(active - 1);
      else if (event.key === 'Enter' || (event.key === 'Tab' && !event.shiftKey)) pick(active);
      else if (event.key === 'Escape') {
        refused = query.words;
        close();
      } else return;
      event.preventDefault();
      event.stopPropagation();
    },
    true,
  );
  // Before the box loses the focus to the list, which must never have it.
  list.addEventListener('pointerdown', (event) => event.preventDefault());
  list.addEventListener('click', (event) => {
    const option = event.target instanceof Element ? event.target.closest('li') : null;
    if (option) pick([...list.children].indexOf(option));
  });
}

function optionOf({ title, detail }: Offer, index: number): HTMLElement {
  const option = element('li', '', title);
  option.id = `${LIST}-${index}`;
  option.setAttribute('role', 'option');
  option.append(' ', element('span', 'muted', detail));
  return option;
}

async function find({ sign, words }: Query, { forum, thread }: DOMStringMap): Promise<Offer[]> {
  const text = `text=${encodeURIComponent(words)}`;
  if (sign === '#') {
    const answer = await ask<{ threads: ThreadFoundDto[] }>('GET', `/forums/${forum}/threads?${text}`);
    return answer?.ok ? answer.data.threads.map(threadOffer) : [];
  }
  const where = thread ? `&threadId=${thread}` : '';
  const answer = await ask<{ people: PersonDto[] }>('GET', `/forums/${forum}/people?${text}${where}`);
  return answer?.ok ? answer.data.people.map(personOffer) : [];
}

function personOffer({ name, username }: PersonDto): Offer {
  return { title: name, detail: `@${username}`, insert: `@${username} ` };
}

/** The link has words of its own: a title would tell those who may not read the thread, and grow old. */
function threadOffer({ title, forumName, path }: ThreadFoundDto): Offer {
  return { title, detail: forumName, insert: `[${late.writing.threadLink}](${path}) ` };
}
