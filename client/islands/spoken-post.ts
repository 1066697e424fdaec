import type { PostDto } from '../../contract/forums.js';
import type { PersonDto } from '../../contract/people.js';
import { live } from '../../text/words.js';
import { nameOf } from '../views/name-of.js';

/** Longer than this nobody can listen to without a way to stop: what is over is said to be on the page. */
const MOST_CHARACTERS = 2_000;

/**
 * A new post in words, for whoever chose to hear whole ones: its number and author, then its text as it is on the page,
 * with what its pictures show.
 * @param place the post's element, which shows it
 */
export function spokenPost(post: PostDto, person: PersonDto | undefined, place: HTMLElement): string {
  const body = place.querySelector('.post-body')?.cloneNode(true);
  if (!(body instanceof HTMLElement)) return nameOf(person);
  for (const image of body.querySelectorAll('img')) image.replaceWith(image.alt);
  // Where a line ends a screen reader would pause; a live region is one line.
  for (const block of body.querySelectorAll('p, li, pre, h4, h5, h6, tr, br')) block.after(' ');
  const text = body.innerText.replace(/\s+/g, ' ').trim();
  const isLong = text.length > MOST_CHARACTERS;
  const said = isLong ? `${text.slice(0, MOST_CHARACTERS).trimEnd()}…` : text;
  return `${live.post.by(post.number)}${nameOf(person)}: ${said}`;
}
