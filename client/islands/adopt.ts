import { hydrate, render, type VNode } from 'preact';
import { focusOn } from './dom.js';
import { localiseTimes } from './local-times.js';

const adopted = new WeakSet<Element>();

/**
 * Renders into an element that the server may have rendered. On its first change the element is adopted: the view is
 * tied to the server's nodes as they were (`before`), and then to what is new, so only differences touch the page.
 * `render` alone would write every text again and lose the focus and the selection in it.
 * @param before the view of what the server rendered; left out for an element made here
 */
export function renderInto(place: HTMLElement, now: VNode, before?: VNode): void {
  const hadFocus = place.contains(document.activeElement) && document.activeElement !== place;
  if (!adopted.has(place)) {
    adopted.add(place);
    if (before !== undefined) hydrate(before, place);
  }
  render(now, place);
  localiseTimes(place);
  // What had the focus is gone: keep the reader's place rather than throw them to the top.
  if (hadFocus && !place.contains(document.activeElement)) focusOn(place);
}
