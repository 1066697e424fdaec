import { late } from '../../text/words.js';
import { element } from './dom.js';

/**
 * Puts the button that copies a post's address where visitors' posts have room for it, now and in posts that come.
 * Without a script it would be of no use, so the server does not send it. Its callers have the late words.
 */
export function showCopyButtons(list: HTMLElement): void {
  const fill = () => {
    for (const place of list.querySelectorAll<HTMLElement>('.to-copy:empty')) {
      const number = Number(place.closest('li[id^=post-]')?.id.slice('post-'.length));
      const button = element('button', 'toggle icon-link', late.postTools.copyLink);
      button.type = 'button';
      button.dataset.action = 'copy';
      button.append(element('span', 'visually-hidden', late.postTools.toPost(number)));
      place.append(button);
    }
  };
  fill();
  new MutationObserver(fill).observe(list, { childList: true, subtree: true });
}
