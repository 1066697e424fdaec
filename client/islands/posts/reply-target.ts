import { late } from '../../../text/words.js';
import { byId } from '../dom.js';

const field = () => document.querySelector<HTMLInputElement>('#composer input[name=replyTo]');

/** Number of the post that the reply box is turned to; null: the thread. */
export function answered(): number | null {
  return Number(field()?.value) || null;
}

/** Turns the reply box to one post, or to the thread, without going there. */
export function turnTo(number: number | null): void {
  const line = byId('replying-to');
  const target = line?.querySelector('a');
  const place = field();
  if (!line || !target || !place) return;
  const value = number === null ? '' : String(number);
  const isNew = place.value !== value;
  place.value = value;
  line.hidden = number === null;
  if (number !== null) {
    target.textContent = late.posts.inReplyTo(number);
    target.href = `#post-${number}`;
  }
  // Whoever keeps the draft hears of it.
  if (isNew) place.dispatchEvent(new Event('change', { bubbles: true }));
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
