import { live } from '../../text/words.js';
import { byId, element, focusOn, link } from './dom.js';

/** New posts that have not been on screen yet, and the button that leads to the first of them. */
export function createUnseen() {
  const waiting = new Set<HTMLElement>();
  const place = byId('new-replies');
  const button = element('button', 'button');
  button.type = 'button';

  const show = () => {
    if (place === null) return;
    const count = waiting.size;
    const words = live.status.newReplies(count);
    if (count === 0) button.remove();
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
    const first = [...waiting].filter((post) => post.isConnected).sort(inOrder)[0];
    if (first === undefined) return;
    focusOn(first);
    first.scrollIntoView({ block: 'start' });
  });

  return {
    /** Watches a new post until it has been on screen. */
    add: (post: HTMLElement) => observer.observe(post),
    clear(): void {
      observer.disconnect();
      waiting.clear();
      show();
    },
    /** Where the end of the thread is not shown, new replies are elsewhere: how many, and the way there. */
    elsewhere(count: number, href: string): void {
      if (place === null || (count <= 0 && !place.querySelector('a'))) return;
      place.replaceChildren(...(count > 0 ? [link(href, live.thread.newer(count), 'button')] : []));
    },
  };
}

function inOrder(a: HTMLElement, b: HTMLElement): number {
  return a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
}
