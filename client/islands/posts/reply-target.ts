import { late } from '../../../text/words.js';
import { byId, link } from '../dom.js';

const field = () => document.querySelector<HTMLInputElement>('#composer input[name=replyTo]');

/** Number of the post that the reply box is turned to; null: the thread. */
export function answered(): number | null {
  return Number(field()?.value) || null;
}

/** Turns the reply box to one post, or to the thread, without going there. */
export function turnTo(number: number | null): void {
  const line = byId('replying-to');
  const place = field();
  if (!line || !place) return;
  const value = number === null ? '' : String(number);
  const isNew = place.value !== value;
  place.value = value;
  line.hidden = number === null;
  if (number !== null) {
    const target = line.querySelector('a') ?? fillLine(line);
    target.textContent = late.posts.inReplyTo(number);
    target.href = `#post-${number}`;
  }
  // Whoever keeps the draft hears of it.
  if (isNew) place.dispatchEvent(new Event('change', { bubbles: true }));
}

/** The server leaves it empty where no post is answered. @returns the link to the post */
function fillLine(line: HTMLElement): HTMLAnchorElement {
  const { path = '', whole = '' } = line.dataset;
  const target = link('', '');
  const way = link(path, whole);
  way.dataset.action = 'whole';
  line.append(target, ' ', way);
  return target;
}

/** Turns the reply box to one post, and goes there. */
export function answer(number: number): void {
  turnTo(number);
  byId('composer-body')?.focus();
}

/** The reply is for the whole thread after all. */
export function answerThread(): void {
  turnTo(null);
  byId('composer-body')?.focus();
}
