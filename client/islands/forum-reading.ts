import type { ForumReadingDto, ReadMessage } from '../../contract/reading.js';
import type { Link } from './link.js';
import { askUnread } from './member-unread.js';
import { fetchPage } from './send-reply.js';
import { keepUnreadTrue, showUnread } from './unread-total.js';

/** News of a busy forum are counted together, one question for many posts; after a quiet time within a second. */
const SOON_MS = 600;
const GATHER_MS = 2_000;

/** Unread posts by thread. */
export function unreadByThread(reading: ForumReadingDto | undefined): Map<string, number> {
  return new Map(reading?.threads.map(({ threadId, unread }) => [threadId, unread]));
}

/** Keeps the counts beside a forum's threads, for a member; the server counts, so that all screens say the same. */
export function followForumReading(options: {
  /** Null for visitors: nothing is counted for them. */
  forumId: string | null;
  link(): Link | null;
  show(threads: Map<string, number>): void;
}) {
  const { forumId, link, show } = options;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let last = 0;
  const refresh = async () => {
    timer = undefined;
    last = Date.now();
    if (document.hidden) return;
    const answers = await Promise.all([
      fetchPage<ForumReadingDto>(`/forums/${forumId}/reading`),
      askUnread(link()),
    ]).catch(() => null);
    if (answers === null) return;
    show(unreadByThread(answers[0]));
    if (answers[1]) showUnread(answers[1]);
  };
  const news = () => {
    const wait = Date.now() - last > GATHER_MS * 2 ? SOON_MS : GATHER_MS;
    if (forumId !== null) timer ??= setTimeout(() => void refresh(), wait * (0.5 + Math.random() / 2));
  };
  if (forumId !== null) {
    keepUnreadTrue(() => askUnread(link()));
    document.addEventListener('visibilitychange', news);
  }
  return {
    /** Something changed in the forum. */
    news,
    /** Something was read or marked on one of the person's screens. */
    told({ thread, unread }: ReadMessage): void {
      showUnread(unread);
      if (thread === null || thread.forumId === forumId) {
        clearTimeout(timer);
        void refresh();
      }
    },
  };
}
