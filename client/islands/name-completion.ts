import type { PersonDto } from '../../contract/people.js';
import { late } from '../../text/words.js';
import { element } from './dom.js';
import { ask } from './writing/ask.js';
import { sayPolitely } from './writing/page.js';

const PAUSE_MS = 150;
const LIST = 'names';

/**
 * Makes a field for a user name a combobox: a list of people under it, who could be added. The focus stays in the field,
 * and what is typed is taken as it is where nobody of the list is chosen.
 */
export function completeNames(field: HTMLInputElement, forumId: string): void {
  const list = element('ul', 'completion');
  list.id = LIST;
  list.setAttribute('role', 'listbox');
  list.setAttribute('aria-label', late.writing.people);
  let people: PersonDto[] = [];
  let active = -1;
  let timer: ReturnType<typeof setTimeout> | undefined;
  for (const [name, value] of Object.entries({
    role: 'combobox',
    autocomplete: 'off',
    'aria-autocomplete': 'list',
    'aria-expanded': 'false',
  }))
    field.setAttribute(name, value);

  const close = () => {
    clearTimeout(timer);
    list.remove();
    people = [];
    field.setAttribute('aria-expanded', 'false');
    field.removeAttribute('aria-controls');
    field.removeAttribute('aria-activedescendant');
  };
  const point = (to: number) => {
    active = (to + people.length) % people.length;
    for (const [index, option] of [...list.children].entries())
      option.setAttribute('aria-selected', String(index === active));
    list.children[active]?.scrollIntoView({ block: 'nearest' });
    field.setAttribute('aria-activedescendant', `${LIST}-${active}`);
  };
  const pick = (index: number) => {
    const person = people[index];
    if (person) field.value = person.username;
    close();
  };
  const look = async () => {
    const typed = field.value.trim();
    const words = encodeURIComponent(typed);
    const answer = typed
      ? await ask<{ people: PersonDto[] }>('GET', `/forums/${forumId}/candidates?text=${words}`)
      : null;
    // Typed on meanwhile, or gone elsewhere.
    if (field.value.trim() !== typed || document.activeElement !== field) return;
    if (!answer?.ok || answer.data.people.length === 0) return close();
    people = answer.data.people;
    active = -1;
    list.replaceChildren(...people.map(optionOf));
    field.removeAttribute('aria-activedescendant');
    field.after(list);
    field.setAttribute('aria-expanded', 'true');
    field.setAttribute('aria-controls', LIST);
    sayPolitely(late.writing.found(people.length));
  };

  field.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(look, PAUSE_MS);
  });
  field.addEventListener('blur', close);
  field.addEventListener('keydown', (event) => {
    if (people.length === 0 || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'ArrowDown') point(active + 1);
    else if (event.key === 'ArrowUp') point(active < 0 ? people.length - 1 : active - 1);
    else if (event.key === 'Enter' && active >= 0) pick(active);
    else if (event.key === 'Escape') close();
    else return;
    event.preventDefault();
  });
  // Before the field loses the focus to the list, which must never have it.
  list.addEventListener('pointerdown', (event) => event.preventDefault());
  list.addEventListener('click', (event) => {
    const option = event.target instanceof Element ? event.target.closest('li') : null;
    if (option) pick([...list.children].indexOf(option));
  });
}

function optionOf({ name, username }: PersonDto, index: number): HTMLElement {
  const option = element('li', '', name);
  option.id = `${LIST}-${index}`;
  option.setAttribute('role', 'option');
  option.setAttribute('aria-selected', 'false');
  option.append(' ', element('span', 'muted', `@${username}`));
  return option;
}
