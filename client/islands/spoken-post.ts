import type { PostDto } from '../../contract/forums.js';
import type { PersonDto } from '../../contract/people.js';
import { live } from '../../text/words.js';
import type { Said, SaidIn } from '../state/said.js';
import { nameOf } from '../views/name-of.js';

/** Longer than this nobody can listen to without a way to stop: what is over is said to be on the page. */
const MOST_CHARACTERS = 2_000;

/**
 * A new post in words, for whoever chose to hear whole ones: its number and author, then its text as it is on the page,
 * with what its pictures show. Each part of it is in the language that the page says it is written in.
 * @param place the post's element, which shows it
 */
export function spokenPost(post: PostDto, person: PersonDto | undefined, place: HTMLElement): Said {
  const body = place.querySelector('.post-body')?.cloneNode(true);
  if (!(body instanceof HTMLElement)) return nameOf(person);
  for (const image of body.querySelectorAll('img')) image.replaceWith(image.alt);
  // Where a line ends a screen reader would pause; a live region is one line.
  for (const block of body.querySelectorAll('p, li, pre, h4, h5, h6, tr, br')) block.after(' ');
  return [`${live.post.by(post.number)}${nameOf(person)}: `, ...shortened(inLanguages(body))];
}

/** The text of an element, in parts of one language each. */
function inLanguages(body: HTMLElement): SaidIn[] {
  const parts: SaidIn[] = [];
  const texts = document.createTreeWalker(body, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const { parentElement, textContent } = texts.currentNode;
    const text = textContent ?? '';
    const lang = parentElement?.closest<HTMLElement>('[lang]')?.lang || document.documentElement.lang;
    const last = parts.at(-1);
    if (last && (last.lang === lang || text.trim() === '')) last.text += text;
    else if (text.trim() !== '') parts.push({ lang, text });
  }
  return parts;
}

/** As much of it as can be listened to; what is in the page's own language is words like ours. */
function shortened(parts: SaidIn[]): (string | SaidIn)[] {
  const said: (string | SaidIn)[] = [];
  let left = MOST_CHARACTERS;
  for (const [place, { lang, text: whole }] of parts.entries()) {
    const words = whole.replace(/\s+/g, ' ');
    const all = place === 0 ? words.trimStart() : words;
    const isLong = all.trimEnd().length > left;
    const text = isLong
      ? `${all.slice(0, left).trimEnd()}…`
      : place === parts.length - 1
        ? all.trimEnd()
        : all;
    said.push(lang === document.documentElement.lang ? text : { lang, text });
    if (isLong) break;
    left -= text.length;
  }
  return said;
}
