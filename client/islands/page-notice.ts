import { late } from '../../text/words.js';
import { byId, element } from './dom.js';

const root = document.documentElement;

/** What had the focus before somebody went into the bar. */
let cameFrom: EventTarget | null = null;

/**
 * Says something about this page as a whole, in a bar at the foot of the window. It moves nothing, takes no focus, and
 * the page keeps room for it when it scrolls to something. One of a kind: a later one takes its place. Its callers have
 * the late words.
 */
export function showPageNotice(kind: string, words: string, ...actions: HTMLElement[]): HTMLElement {
  const notice = element('div', 'page-notice');
  notice.id = `notice-${kind}`;
  const row = element('div', 'wrap row');
  row.append(element('p', '', words), ...actions);
  notice.append(row);
  byId(notice.id)?.remove();
  let place = byId('page-notices');
  if (place === null) {
    place = element('section', 'page-notices');
    place.id = 'page-notices';
    place.setAttribute('aria-label', late.session.bars);
    place.addEventListener('focusin', ({ relatedTarget }) => {
      if (!(relatedTarget instanceof Element && relatedTarget.closest('.page-notices')))
        cameFrom = relatedTarget;
    });
    byId('announcements')?.before(place);
    root.dataset.notices = '';
  }
  place.append(notice);
  return notice;
}

/** Takes it away. Whoever was in it goes back to where they came from: to the text, mostly. */
export function removePageNotice(kind: string): void {
  const place = byId('page-notices');
  const notice = byId(`notice-${kind}`);
  const wasInside = notice?.contains(document.activeElement);
  notice?.remove();
  if (place?.childElementCount === 0) {
    place.remove();
    delete root.dataset.notices;
  }
  if (!wasInside) return;
  const back = cameFrom instanceof HTMLElement && cameFrom.isConnected ? cameFrom : byId('main');
  back?.focus({ preventScroll: true });
}

/** A button that does something about it. */
export function noticeButton(words: string, act: () => void): HTMLButtonElement {
  const button = element('button', 'button', words);
  button.type = 'button';
  button.addEventListener('click', act);
  return button;
}
