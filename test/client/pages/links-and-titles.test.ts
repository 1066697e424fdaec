import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { german } from '../../../text/de/index.js';
import { english } from '../../../text/en/index.js';
import { speak } from '../../../text/words.js';
import { elements, isInside, type Node, textOf } from '../helpers/html.js';
import { descriptionOf, nameOf } from '../helpers/names.js';
import { renderSample } from '../helpers/render-sample.js';
import { samples } from '../helpers/sample-pages.js';

const names = Object.keys(samples);
/** Words of a link that say nothing about where it leads. */
const emptyWords =
  /^(|(click |read |see |go )?(here|more|this|link|on)|continue|next|mehr|hier|weiter|(hier )?klicken|mehr lesen|weiterlesen)$/i;
/** One word is enough where the person is the object, or all there is on the site. */
const oneWord = new Set(['Search', 'Suchen', 'Register', 'Registrieren', 'Anmelden', 'Abmelden']);

/** Both languages, one after the other: rules of words hold in each. */
describe.each([english, german])('in $locale', (language) => {
  const pages = new Map<string, Node>();
  beforeAll(() => {
    speak(language);
    for (const name of names) pages.set(name, renderSample(name).root);
  });
  afterAll(() => speak(english));

  it.each(names)('%s: links say where they lead, the same words to the same place', (name) => {
    const root = pages.get(name)!;
    const places = new Map<string, string>();
    for (const link of elements(root, 'a')) {
      const words = nameOf(root, link);
      expect(words).not.toMatch(emptyWords);
      // What people write into a post is theirs.
      if (isInside(link, '.prose')) continue;
      const place = placeOf(link);
      const key = `${words} | ${descriptionOf(root, link)}`;
      expect([key, places.get(key) ?? place]).toEqual([key, place]);
      places.set(key, place);
    }
  });

  it.each(names)('%s: every field has a name', (name) => {
    const root = pages.get(name)!;
    for (const field of fieldsOf(root)) {
      expect([field.attributes.name, nameOf(root, field)]).not.toEqual([field.attributes.name, '']);
      expect(field.attributes).not.toHaveProperty('placeholder');
      expect(field.attributes).not.toHaveProperty('disabled');
    }
  });

  it.each(names)('%s: every button says what it does to what, and two with one name do the same', (name) => {
    const root = pages.get(name)!;
    const deeds = new Map<string, string>();
    for (const button of elements(root, 'button')) {
      // What Enter in a field presses: nobody sees it, nor can come to it.
      if ('hidden' in button.attributes && button.attributes.tabindex === '-1') continue;
      const words = nameOf(root, button);
      if (!oneWord.has(words)) expect(words).toMatch(/\S\s+\S/);
      const deed = deedOf(button);
      expect([words, deeds.get(words) ?? deed]).toEqual([words, deed]);
      deeds.set(words, deed);
      expect(button.attributes).not.toHaveProperty('disabled');
    }
  });

  it.each(names)('%s: has one first heading, no level skipped, none empty, and ids once', (name) => {
    const root = pages.get(name)!;
    const headings = elements(root, 'h1', 'h2', 'h3', 'h4', 'h5', 'h6');
    const levels = headings.map((node) => Number(node.tag[1]));
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    const after = levels.slice(levels.indexOf(1));
    expect(after.filter((level, index) => level > (after[index - 1] ?? 1) + 1)).toEqual([]);
    expect(headings.map(textOf)).not.toContain('');
    expect(isInside(headings[levels.indexOf(1)]!, 'main')).toBe(true);
    const ids = elements(root).flatMap((node) => node.attributes.id ?? []);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });

  it.each(names)('%s: has a title of at most 70 characters', (name) => {
    const title = titleOf(pages.get(name)!);
    expect([...title].length).toBeLessThanOrEqual(70);
    expect(title).not.toContain('…');
  });

  it('gives no two pages the same title', () => {
    const heads = new Map<string, string>();
    for (const [name, root] of pages) {
      const title = titleOf(root).replace(/^(Error|Fehler): /, '');
      const head = textOf(elements(root, 'h1')[0]!);
      expect([name, title, heads.get(title) ?? head]).toEqual([name, title, head]);
      heads.set(title, head);
    }
  });
});

const titleOf = (root: Node) => textOf(elements(root, 'title')[0]!);

const fieldsOf = (root: Node) =>
  elements(root, 'input', 'textarea', 'select').filter((node) => node.attributes.type !== 'hidden');

/** Register and sign in remember the place they were asked from; that makes no other page of them. */
function placeOf(link: Node): string {
  const href = link.attributes.href ?? '';
  return /^\/(register|sign-in)\?/.test(href) ? href.split('?')[0]! : href;
}

/** What pressing it sends, and where to. */
function deedOf(button: Node): string {
  let form: Node | null = button;
  while (form && form.tag !== 'form') form = form.parent;
  const { name = '', value = '', formaction } = button.attributes;
  const hidden = form ? elements(form, 'input').filter(({ attributes }) => attributes.type === 'hidden') : [];
  const sent = hidden.map(({ attributes }) => `${attributes.name}=${attributes.value}`).sort();
  // Whichever of a person's posts it is pressed at, it ignores that person.
  const action = (formaction ?? form?.attributes.action ?? '').replace(/^\/p\/[\w-]+\/ignore$/, 'ignore');
  return [action, `${name}=${value}`, ...sent].join(' ');
}
