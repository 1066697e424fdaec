import { live } from '../../text/words.js';
import { type ForumState, threadsInOrder } from '../state/forum-state.js';
import { asksFirst } from './asks-first.js';
import { byId, element, focusOn } from './dom.js';
import { onePerFrame } from './frame.js';
import { keepStill } from './keep-still.js';
import type { createThreadRows } from './thread-rows.js';

/**
 * Brings the list in step with the state. Rows change where they stand, at once; the order changes only when nobody
 * points at the list, has the focus in it or has scrolled into it, or chose to be asked. Otherwise a button says how much would change.
 */
export function createForumScreen(
  list: HTMLElement,
  rows: ReturnType<typeof createThreadRows>,
  getState: () => ForumState,
) {
  const place = byId('new-replies');
  const button = element('button', 'button');
  button.type = 'button';
  let isPointedAt = false;
  let isDown = false;

  const write = onePerFrame(() => {
    if (isDown) return;
    const state = getState();
    const order = threadsInOrder(state);
    rows.update(order, state.people);
    const count = rows.strayCount(order);
    if (count === 0) button.remove();
    else if (isFree()) arrange();
    else offer(count);
  });

  function isFree(): boolean {
    if (asksFirst()) return false;
    return !isPointedAt && !list.contains(document.activeElement) && list.getBoundingClientRect().top >= 0;
  }

  function arrange(): HTMLElement | null {
    button.remove();
    const state = getState();
    const order = threadsInOrder(state);
    if (order.length > 0) byId('threads-empty')?.remove();
    let first: HTMLElement | null = null;
    keepStill(list, () => {
      first = rows.arrange(order, state.people);
    });
    return first;
  }

  function offer(count: number): void {
    const words = live.thread.changed(count);
    if (button.textContent !== words) button.textContent = words;
    if (!button.isConnected) place?.replaceChildren(button);
  }

  list.addEventListener('pointerenter', () => {
    isPointedAt = true;
  });
  list.addEventListener('pointerleave', () => {
    isPointedAt = false;
    write();
  });
  list.addEventListener('focusout', () => write());
  button.addEventListener('click', () => {
    const first = arrange();
    if (first === null) return;
    focusOn(first);
    first.scrollIntoView({ block: 'nearest' });
  });

  return {
    refresh: write,
    clear(): void {
      isDown = true;
    },
  };
}
