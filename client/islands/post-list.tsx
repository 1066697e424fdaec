import type { PostDto } from '../../contract/forums.js';
import type { PersonDto } from '../../contract/people.js';
import { late } from '../../text/words.js';
import type { Mine } from '../state/mine.js';
import type { OutboxEntry } from '../state/outbox-entry.js';
import type { ServedPost } from '../state/served.js';
import type { ThreadState } from '../state/thread-state.js';
import { PostDiscarded } from '../views/post-pending.js';
import { PostView, postItemAttributes } from '../views/post-view.js';
import type { PostViewer } from '../views/viewer.js';
import { renderInto } from './adopt.js';
import { byId, element } from './dom.js';
import { pendingHtml } from './pending-html.js';
import { removePost } from './remove-post.js';

/** Why it is not sent; in slow mode, how long it is now until it is. */
const messageOf = ({ problem, turnAt }: OutboxEntry) =>
  turnAt === undefined ? problem : late.unsent.turn(Math.max(1, Math.ceil((turnAt - Date.now()) / 1_000)));

const pendingId = (clientKey: string) => `pending-${clientKey}`;

export interface PostListOptions {
  list: HTMLElement;
  viewer: PostViewer;
  me: PersonDto | null;
  /** Posts as the server rendered them, by number. Others join them, and some go. */
  served: ReadonlyMap<number, ServedPost>;
  getMine(): Mine;
}

/** The posts in `#posts`. It holds no state of the thread: it is told what to show, and touches only what changed. */
export function createPostList({ list, viewer, me, served, getMine }: PostListOptions) {
  /** What each element shows that was written here, so that a change can be told from what is there. */
  const shown = new Map<number, PostDto>();
  const pending = new Map<string, HTMLElement>();

  const view = (
    post: PostDto,
    state: Pick<ThreadState, 'people' | 'replies'>,
    isLocked: boolean,
    mine: Mine,
  ) => (
    <PostView
      post={post}
      person={state.people.get(post.authorId)}
      viewer={viewer}
      isLocked={isLocked}
      marks={mine.marks.get(post.id)}
      isIgnored={mine.ignored.has(post.authorId)}
      editedFrom={mine.edited.get(post.number)}
      replies={state.replies.get(post.number)}
      language={list.dataset.written}
    />
  );

  function item(post: PostDto): HTMLElement {
    const known = byId(`post-${post.number}`);
    if (known !== null) return known;
    const made = element('li');
    for (const [name, value] of Object.entries(postItemAttributes(post)))
      made.setAttribute(name, String(value));
    list.insertBefore(made, placeFor(post.number));
    return made;
  }

  /** New posts go to the end, before what waits to be sent. */
  function placeFor(number: number): Element | null {
    let next: Element | null = null;
    for (let child = list.lastElementChild; child !== null; child = child.previousElementSibling) {
      const other = Number(/^post-(\d+)$/.exec(child.id)?.[1] ?? Number.POSITIVE_INFINITY);
      if (other < number) break;
      next = child;
    }
    return next;
  }

  /** Shows one post as it is now. @returns its element */
  function showPost(post: PostDto, state: ThreadState): HTMLElement {
    const place = item(post);
    const first = served.get(post.number);
    const before = shown.get(post.number) ?? first?.post;
    const known = before && { ...before, html: before.html ?? textIn(place) };
    const now = post.state === 'visible' ? { ...post, html: post.html ?? known?.html } : post;
    renderInto(
      place,
      view(now, state, state.thread.isLocked, getMine()),
      known && first && view(known, { ...state, replies: first.replies }, first.isLocked, first.mine),
    );
    shown.set(post.number, now);
    return place;
  }

  function remove(number: number): void {
    removePost(number);
    shown.delete(number);
  }

  /** Shows what waits to be sent, and what is sent but not here by the feed yet. */
  function showPending(entries: readonly OutboxEntry[], state: ThreadState): void {
    const keys = new Set(entries.map((entry) => entry.clientKey));
    for (const [key, place] of pending) {
      if (keys.has(key)) continue;
      pending.delete(key);
      // One that was answered became the post itself, and stays.
      if (place.id === pendingId(key)) place.remove();
    }
    for (const entry of entries) showEntry(entry, state);
  }

  function showEntry(entry: OutboxEntry, state: ThreadState): void {
    const place = pending.get(entry.clientKey) ?? element('li', 'post');
    if (!pending.has(entry.clientKey)) {
      pending.set(entry.clientKey, place);
      place.id = pendingId(entry.clientKey);
      place.dataset.clientKey = entry.clientKey;
    }
    if (!place.isConnected) list.append(place);
    if (entry.post !== undefined) {
      delete place.dataset.clientKey;
      for (const [name, value] of Object.entries(postItemAttributes(entry.post)))
        place.setAttribute(name, String(value));
      list.insertBefore(place, placeFor(entry.post.number + 1));
      showPost(entry.post, state);
    } else
      renderInto(
        place,
        entry.isDiscarded ? <PostDiscarded body={entry.body} /> : pendingView(entry, state.thread.language),
      );
  }

  const pendingView = (entry: OutboxEntry, language?: string) => (
    <PostView
      post={{
        ...{ id: entry.clientKey, number: 0, authorId: viewer.accountId ?? '', state: 'visible', version: 1 },
        ...{ createdAt: createdAt(entry), editedAt: null, changed: 0, html: pendingHtml(entry.body) },
        replyTo: entry.replyTo,
      }}
      person={me ?? undefined}
      viewer={viewer}
      language={entry.language ?? language ?? list.dataset.written}
      pending={entry.status === 'settled' ? 'sending' : entry.status}
      pendingMessage={messageOf(entry)}
      pendingRules={entry.rules}
    />
  );

  const times = new Map<string, string>();
  function createdAt(entry: OutboxEntry): string {
    const known = times.get(entry.clientKey) ?? new Date().toISOString();
    times.set(entry.clientKey, known);
    return known;
  }

  /** These elements are others now, or gone. */
  function forget(numbers: Iterable<number>): void {
    for (const number of numbers) shown.delete(number);
  }

  return { showPost, showPending, remove, forget };
}

/** The text of a post as it stands in the page. */
function textIn(place: HTMLElement): string | undefined {
  return place.querySelector('.post-body.prose')?.innerHTML;
}
