import { late } from '../../text/words.js';
import { sayNow, sayPolitely } from './announce.js';
import { lateWords } from './late-words.js';
import type { Link } from './link.js';

/** "Mark unread from here" without leaving the page. Where it does not work, the link leads to a page that does. */
export async function markUnread(
  link: Link | null,
  threadId: string,
  number: number,
  target: Element,
): Promise<void> {
  const [answer] = await Promise.all([
    link?.ask('thread:unread', { threadId, number }).catch(() => null) ?? null,
    lateWords(),
  ]);
  if (answer?.ok) sayPolitely(late.reading.markedUnread(number));
  else if (answer) sayNow(answer.error.message);
  else if (target instanceof HTMLAnchorElement) location.assign(target.href);
}
