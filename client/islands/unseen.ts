import { live } from '../../text/words.js';
import { byId, element, focusOn, link } from './dom.js';

/** New posts that have not been on screen yet, and the button that leads to the first of them. */
export function createUnseen() {
  const waiting = new Set<HTMLElement>();
  const place = byId('new-replies');
  const button = element('button', 'button');
  button.type = 'button';

  /** What waits to be shown at all, and the way to it. */
  let held = { all: 0, fresh: 0 };
  let ask = () => {};

  const show = () => {
    if (place === null) return;
    const count = waiting.size + held.fresh;
    const words = count > 0 ? live.status.newReplies(count) : live.status.changes;
    if (count + held.all === 0) button.remove();
    else {
      if (button.textContent !== words) button.textContent = words;
      if (!button.isConnected) place.replaceChildren(button);
    }
  };
  const observer = new IntersectionObserver((entries) => {
    for (const { target, isIntersecting } of entries) {
      if (!(target instanceof HTMLElement)) continue;
      if (!isIntersecting) waiting.add(target);
      else {
        waiting.delete(target);
        observer.unobserve(target);
      }
    }
    show();
  });
  button.addEventListener('click', () => {
    if (held.all > 0) return ask();
    const first = [...waiting].filter((post) => post.isConnected).sort(inOrder)[0];
    if (first === undefined) return;
    focusOn(first);
    first.scrollIntoView({ block: 'start' });
  });

  return {
    /** Watches a new post until it has been on screen. */
    add: (post: HTMLElement) => observer.observe(post),
    /** So many posts are not shown, or not as they are now, until somebody asks for them. */
    waits(counts: { all: number; fresh: number }, asked: () => void): void {
      if (counts.all === held.all && counts.fresh === held.fresh) return;
      held = counts;
      ask = asked;
      show();
    },
    clear(): void {
      held = { all: 0, fresh: 0 };
      observer.disconnect();
      waiting.clear();
      show();
    },
    /** Where the end of the thread is not shown, new replies are elsewhere: how many, and the way there. */
    elsewhere(count: number, href: string): void {
      if (place === null || held.all > 0 || (count <= 0 && !place.querySelector('a'))) return;
      place.replaceChildren(...(count > 0 ? [link(href, live.thread.newer(count), 'button')] : []));
    },
  };
}

function inOrder(a: HTMLElement, b: HTMLElement): number {
  return a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
}
