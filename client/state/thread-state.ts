import type { ThreadMessage } from '../../contract/feed.js';
import type { PostDto, ThreadDto, ThreadPageDto } from '../../contract/forums.js';
import type { PersonDto } from '../../contract/people.js';
import { type Applied, judge } from './cursor-rule.js';
import { peopleAfter } from './people.js';

/** Posts of a thread that follow each other, true at `cursor`; pages that were added to them may know more already. */
export interface ThreadState {
  era: string;
  epoch: number;
  cursor: number;
  /** Post numbers shown; `to` is null on the last page, which is open at its end. */
  window: { from: number; to: number | null };
  thread: ThreadDto;
  posts: ReadonlyMap<number, PostDto>;
  people: ReadonlyMap<string, PersonDto>;
  /** Numbers of the visible posts that answer a post, rising, by that post's number. */
  replies: ReadonlyMap<number, readonly number[]>;
}

export type PageFacts = Pick<
  ThreadPageDto,
  'era' | 'head' | 'window' | 'thread' | 'posts' | 'people' | 'replies'
>;

/** The state a page starts from. */
export function threadStateOf(page: PageFacts): ThreadState {
  return {
    era: page.era,
    epoch: page.thread.epoch,
    cursor: page.head,
    window: page.window,
    thread: page.thread,
    posts: new Map(page.posts.map((post) => [post.number, post])),
    people: new Map(page.people.map((person) => [person.id, person])),
    replies: new Map(Object.entries(page.replies).map(([number, from]) => [Number(number), from])),
  };
}

/** Whether the page shows this post number. */
export function isInWindow(state: Pick<ThreadState, 'window'>, number: number): boolean {
  return number >= state.window.from && (state.window.to === null || number <= state.window.to);
}

/**
 * Applies a live message or a sync answer. The state is replaced, never changed in place.
 * Posts outside the window are dropped, while the cursor and the thread move on.
 * `changed` holds the numbers of the posts that look different now.
 */
export function applyThreadMessage(state: ThreadState, message: ThreadMessage): Applied<ThreadState, number> {
  if (message.thread !== state.thread.id) return { state, outcome: 'ignored', changed: [] };
  if (message.era !== state.era || message.epoch !== state.epoch) {
    return { state, outcome: 'reset', changed: [] };
  }
  const verdict = judge(state.cursor, message.prev, message.seq);
  if (verdict === 'ignore') return { state, outcome: 'ignored', changed: [] };
  if (verdict === 'gap') return { state, outcome: 'gap', changed: [] };

  const posts = new Map(state.posts);
  const changed: number[] = [];
  const replies = new Map(state.replies);
  for (const incoming of message.change.posts) {
    changed.push(...linkReply(replies, state, incoming));
    if (!isInWindow(state, incoming.number)) continue;
    const known = state.posts.get(incoming.number);
    // A page that was added knew this, and what came after it.
    if (known !== undefined && known.changed > incoming.changed) continue;
    const post = withText(incoming, known);
    // A text that can't be known is fetched, never shown as empty.
    if (post === undefined) return { state, outcome: 'reset', changed: [] };
    posts.set(post.number, post);
    changed.push(post.number);
  }
  const authors = message.change.posts.map((post) => post.authorId);
  const people = peopleAfter(state.people, message.change.people, [
    ...authors,
    message.change.thread.authorId,
  ]);
  return {
    state: { ...state, cursor: message.seq, thread: message.change.thread, posts, people, replies },
    outcome: 'applied',
    changed: [...new Set(changed)].sort((a, b) => a - b),
  };
}

/** Posts in the order they are read. */
export function postsInOrder(state: ThreadState): PostDto[] {
  return [...state.posts.values()].sort((a, b) => a.number - b.number);
}

/** Notes which post this one answers, wherever it stands itself. @returns the posts whose list is different now */
function linkReply(
  replies: Map<number, readonly number[]>,
  state: ThreadState,
  { number, state: postState, replyTo }: PostDto,
): number[] {
  const parent = postState === 'visible' && replyTo && isInWindow(state, replyTo) ? replyTo : undefined;
  const changed: number[] = [];
  for (const [other, from] of replies) {
    if (other === parent || !from.includes(number)) continue;
    const left = from.filter((one) => one !== number);
    if (left.length > 0) replies.set(other, left);
    else replies.delete(other);
    changed.push(other);
  }
  const from = parent === undefined ? [] : (replies.get(parent) ?? []);
  if (parent === undefined || from.includes(number)) return changed;
  replies.set(
    parent,
    [...from, number].sort((a, b) => a - b),
  );
  return [...changed, parent];
}

/** A withheld post holds no text at all; a visible one that came without its text keeps what it had. */
function withText(incoming: PostDto, known: PostDto | undefined): PostDto | undefined {
  if (incoming.state !== 'visible') {
    const { html: _gone, ...bare } = incoming;
    return bare;
  }
  if (incoming.html !== undefined) return incoming;
  if (known === undefined || known.state !== 'visible') return undefined;
  // Undefined here means that the text is in the page as the server rendered it.
  return known.html === undefined ? incoming : { ...incoming, html: known.html };
}
