import type { ThreadMessage } from '../../../contract/feed.js';
import type { Committed } from '../../feed/index.js';
import type { AuthorRow, PostRow, ThreadRow } from '../queries/rows.js';
import { presentPost } from './post.presenter.js';
import { presentThread } from './thread.presenter.js';

/** What happened in one thread, as a statement of the feed answers it. */
export interface ThreadChangeRow {
  era: string;
  /** The thread's number before. */
  prev: number;
  /** The last of the numbers that were taken for it. */
  seq: number;
  /** The forum's step of access with that number. */
  access: number;
  thread: ThreadRow;
  /** With the text where it may have changed, without it where it has not. */
  posts: (Omit<PostRow, 'html'> & { html: string | null })[];
  /** The thread's author and all authors of the posts; others are left out. */
  people: AuthorRow[];
}

/** The only way a change of a thread reaches its readers. */
export function presentThreadMessage({ thread, posts, people, ...row }: ThreadChangeRow): ThreadMessage {
  const authors = new Set([thread.authorId, ...posts.map(({ authorId }) => authorId)]);
  return {
    era: row.era,
    forum: thread.forumId,
    thread: thread.id,
    epoch: thread.epoch,
    prev: row.prev,
    seq: row.seq,
    access: row.access,
    change: {
      thread: presentThread(thread),
      posts: posts.map(presentPost),
      people: people.filter(({ id }) => authors.has(id)),
    },
  };
}

/** What a statement has committed that took one number in the forum, for one thread. */
export function oneStep(row: ThreadChangeRow): Committed {
  const { era, seq, access, thread } = row;
  return { era, forum: thread.forumId, prev: seq - 1, seq, access, threads: [presentThreadMessage(row)] };
}
