import type { ForumMessage } from '../../contract/feed.js';
import type { ForumPageDto, ThreadDto } from '../../contract/forums.js';
import type { PersonDto } from '../../contract/people.js';
import { type Applied, judge } from './cursor-rule.js';
import { peopleAfter } from './people.js';

/** One page of a forum's list of threads, true at `cursor`. */
export interface ForumState {
  forumId: string;
  era: string;
  cursor: number;
  /** Unpinned threads with `from <= bumped < before`; on the first page (`before` null) every pinned one as well. */
  window: { from: number; before: number | null };
  threads: ReadonlyMap<string, ThreadDto>;
  people: ReadonlyMap<string, PersonDto>;
}

type PageFacts = Pick<ForumPageDto, 'era' | 'head' | 'window' | 'threads' | 'people'> & {
  forum: { id: string };
};

/** The state a page starts from. */
export function forumStateOf(page: PageFacts): ForumState {
  return {
    forumId: page.forum.id,
    era: page.era,
    cursor: page.head,
    window: page.window,
    threads: new Map(page.threads.map((thread) => [thread.id, thread])),
    people: new Map(page.people.map((person) => [person.id, person])),
  };
}

/** Whether the page shows a thread where it stands now. */
export function isListed(window: ForumState['window'], thread: ThreadDto): boolean {
  if (thread.isPinned) return window.before === null;
  return thread.bumped >= window.from && (window.before === null || thread.bumped < window.before);
}

/** Applies a live message or a sync answer; `changed` holds the ids of threads that changed, came or went. */
export function applyForumMessage(state: ForumState, message: ForumMessage): Applied<ForumState, string> {
  if (message.forum !== state.forumId) return { state, outcome: 'ignored', changed: [] };
  if (message.era !== state.era) return { state, outcome: 'reset', changed: [] };
  const verdict = judge(state.cursor, message.prev, message.seq);
  if (verdict === 'ignore') return { state, outcome: 'ignored', changed: [] };
  if (verdict === 'gap') return { state, outcome: 'gap', changed: [] };

  const threads = new Map(state.threads);
  const changed: string[] = [];
  for (const thread of message.change.threads) {
    const isShown = isListed(state.window, thread);
    if (isShown) threads.set(thread.id, thread);
    else if (!threads.delete(thread.id)) continue;
    changed.push(thread.id);
  }
  for (const id of message.change.gone) if (threads.delete(id)) changed.push(id);
  const authors = message.change.threads.map((thread) => thread.authorId);
  const people = peopleAfter(state.people, message.change.people, authors);
  return { state: { ...state, cursor: message.seq, threads, people }, outcome: 'applied', changed };
}

/** Threads in the order they are listed: pinned first, then the latest activity. */
export function threadsInOrder(state: ForumState): ThreadDto[] {
  return [...state.threads.values()].sort(
    (a, b) => Number(b.isPinned) - Number(a.isPinned) || b.bumped - a.bumped,
  );
}
