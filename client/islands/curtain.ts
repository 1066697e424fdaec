import { live } from '../../text/words.js';
import { sayNow } from './announce.js';
import { byId, element, here, link, signInPath } from './dom.js';

/**
 * Takes away what the reader may not see any more, and says what happened in its place.
 * What they were writing stays in its box.
 */
export function drawCurtain(words: string, offerSignIn: boolean): void {
  for (const id of [
    'posts',
    'threads',
    'thread-state',
    'thread-tools',
    'new-replies',
    'room',
    'room-count',
  ]) {
    byId(id)?.replaceChildren();
  }
  byId('page-data')?.remove();
  document.querySelector('meta[name=description]')?.remove();
  hideTitle();
  const notice = element('div', 'notice notice-warning');
  const text = element('p', '', words);
  text.append(' ', offerSignIn ? link(signInPath(), live.status.signIn) : link(here(), live.status.reload));
  notice.append(text);
  (byId('posts') ?? byId('threads') ?? byId('room'))?.before(notice);
  sayNow(words);
}

/** The title of a thread, and who began it, are as closed as its posts. */
function hideTitle(): void {
  const title = byId('thread-title');
  if (title === null) return;
  document.title = document.title.replace(title.textContent ?? '', () => live.thread.gone);
  title.textContent = live.thread.gone;
  // What stands there now is in the page's own language.
  for (const name of ['lang', 'dir']) title.removeAttribute(name);
  title.parentElement?.replaceChildren(title);
}
