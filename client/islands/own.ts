import type { PostDto, ThreadViewer } from '../../contract/forums.js';
import type { PostMarks } from '../../contract/marks.js';
import type { ReadMessage } from '../../contract/reading.js';
import { type Known, type Mine, mineOf, withEdits, withIgnored, withMarks, withPage } from '../state/mine.js';
import { backoff, realTimers } from '../state/timers.js';
import type { tabStore } from './browser-store.js';
import type { Link } from './link.js';
import type { followReading } from './member-reading.js';
import { write } from './send-reply.js';

type Posts = ReadonlyMap<number, PostDto>;

/** What belongs to the reader alone on a thread's page: reactions, bookmarks, whom they ignore, what they have read. */
export function keepOwn(options: {
  list: HTMLElement;
  threadId: string;
  viewer: ThreadViewer;
  /** What the page knew of the reader's reading. */
  known: Known | undefined;
  store(): ReturnType<typeof tabStore>;
  getPosts(): Iterable<PostDto>;
  getLink(): Link | null;
  refresh(numbers: number[]): void;
}) {
  const { list, threadId, viewer, store, getPosts, getLink, refresh } = options;
  let mine: Mine = mineOf(viewer, options.known);
  let reading: ReturnType<typeof followReading> | null = null;

  if (viewer.accountId !== null) {
    void import('./member-reading.js').then(
      (code) => {
        const tools = { timers: realTimers, backoff, store: store(), write };
        reading = code.followReading({ list, threadId, tools, link: getLink });
        if (getLink()?.isUp()) reading.up();
      },
      () => {},
    );
  }

  function refreshWhere(isMeant: (post: PostDto) => boolean): void {
    for (const post of getPosts()) if (isMeant(post)) refresh([post.number]);
  }

  return {
    mine: () => mine,
    marks(postId: string, marks: PostMarks) {
      mine = withMarks(mine, postId, marks);
      refreshWhere(({ id }) => id === postId);
    },
    ignored(personId: string, isIgnored: boolean) {
      mine = withIgnored(mine, personId, isIgnored);
      refreshWhere(({ authorId }) => authorId === personId);
    },
    /** Posts of another page came beside those that are there. */
    grafted(added: ThreadViewer, known: Known | undefined) {
      mine = withPage(mine, mineOf(added, known));
    },
    /** Posts changed: those that were read and have another text now are news. */
    edits(changed: readonly number[], before: Posts, now: Posts) {
      if (viewer.accountId === null) return;
      const seenHere = (number: number) => reading?.saw(number) ?? false;
      mine = withEdits(mine, changed, [before, now], viewer.accountId, seenHere);
      for (const number of changed)
        if (before.get(number)?.version !== now.get(number)?.version) reading?.edited(number);
    },
    /** Another screen of the reader's read something. */
    read: (message: ReadMessage) => reading?.told(message),
    up: () => reading?.up(),
  };
}
