import type { FollowMessage, NotificationKind, NotificationMessage } from '../../contract/notifications.js';
import { late } from '../../text/words.js';
import { newsWords } from '../state/news-words.js';
import { askTurn } from './announce.js';
import { byId, element } from './dom.js';
import { lateWords } from './late-words.js';

const waiting = new Map<NotificationKind, number>();

/** The count at the bell, and one polite announcement of what came in the last seconds. */
export async function showNews({ unread, kind }: NotificationMessage): Promise<void> {
  await lateWords();
  const count = byId('bell-count');
  if (count !== null) {
    const number = element('span', '', unread > 99 ? '99+' : String(unread));
    number.ariaHidden = 'true';
    count.replaceChildren(
      number,
      element('span', 'visually-hidden', `, ${late.notifications.unread(unread)}`),
    );
    count.hidden = unread === 0;
  }
  dispatchEvent(new Event('convene:news'));
  if (kind === null) {
    if (unread === 0) clearMarks();
    return;
  }
  waiting.set(kind, (waiting.get(kind) ?? 0) + 1);
  askTurn(say);
}

function say(): string {
  const words = newsWords(waiting, late.notifications);
  waiting.clear();
  return words;
}

/** Everything was read elsewhere: the list of this page says the same. */
function clearMarks(): void {
  for (const item of document.querySelectorAll('#notifications .is-unread')) {
    item.classList.remove('is-unread');
    item.querySelector('.tag')?.remove();
    item.querySelector('form[action="/notifications/read"]')?.remove();
  }
}

/** The choice as it is now, made on another screen or by writing here. */
export async function showFollow({ threadId, forumId, level }: FollowMessage): Promise<void> {
  const control = byId('follow');
  if (control === null || control.dataset.of !== (threadId ?? forumId)) return;
  await lateWords();
  for (const button of control.querySelectorAll('button')) {
    button.ariaPressed = String(button.value === level);
  }
  const text = byId('follow-text');
  const texts = late.notifications.follow;
  const words =
    threadId === null
      ? { following: texts.forumFollowing, normal: texts.forumNormal, muted: texts.forumMuted }
      : { following: texts.threadFollowing, normal: texts.threadNormal, muted: texts.threadMuted };
  if (text !== null) text.textContent = words[level];
}
