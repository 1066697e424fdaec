import type { ReadMessage } from '../../contract/reading.js';
import { createMarks, type Sent } from '../state/marks.js';
import type { backoff, Timers } from '../state/timers.js';
import type { tabStore } from './browser-store.js';
import type { Link } from './link.js';
import { askUnread } from './member-unread.js';
import { watchOnScreen } from './on-screen.js';
import type { write } from './send-reply.js';
import { keepUnreadTrue, showUnread } from './unread-total.js';

const refusals = new Set(['invalid_input', 'not_found', 'forbidden']);

/** Keeps what a member reads on this page: only for people who are signed in. */
export function followReading(options: {
  list: HTMLElement;
  threadId: string;
  /** What the page has loaded already: given, so that it is not cut into more files. */
  tools: {
    timers: Timers;
    backoff: typeof backoff;
    store: ReturnType<typeof tabStore>;
    write: typeof write;
  };
  link(): Link | null;
}) {
  const { list, threadId, tools, link } = options;

  async function send(ranges: [number, number][]): Promise<Sent> {
    const open = link();
    const answer = open?.isUp()
      ? await open.ask('thread:seen', { threadId, ranges })
      : await tools.write('PUT', `/threads/${threadId}/seen`, { ranges });
    return answer.ok ? 'done' : refusals.has(answer.error.code) ? 'never' : 'later';
  }

  const marks = createMarks({ ...tools, send });
  const lookAgain = watchOnScreen(list, marks.seen);
  const refresh = keepUnreadTrue(() => askUnread(link()));
  // The last second of a visit would be lost: the browser sends it after the page.
  addEventListener('pagehide', () => {
    const ranges = marks.waiting();
    if (ranges.length === 0) return;
    void fetch(`/api/v1/threads/${threadId}/seen`, {
      method: 'PUT',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ ranges }),
      keepalive: true,
    }).catch(() => {});
  });
  list.addEventListener('click', (event) => {
    const target = event.target instanceof Element ? event.target.closest('a[data-action=unread]') : null;
    const post = target?.closest('li.post');
    if (!target || !post || !link()?.isUp() || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    target.closest('details')?.removeAttribute('open');
    const number = Number(post.id.slice(5));
    marks.stopFrom(number);
    void import('./mark-unread.js').then(({ markUnread }) => markUnread(link(), threadId, number, target));
  });
  return {
    /** From the person's other screens, and from this one. */
    told({ thread, unread }: ReadMessage): void {
      if (thread?.threadId === threadId && thread.unreadFrom !== null) marks.stopFrom(thread.unreadFrom);
      showUnread(unread);
    },
    /** Whether a post was on screen in this visit. */
    saw: marks.has,
    /** Somebody edited this post: it is to be seen again. */
    edited(number: number): void {
      const post = document.getElementById(`post-${number}`);
      marks.again(number);
      if (post) lookAgain(post);
    },
    up(): void {
      marks.wake();
      refresh();
    },
  };
}
