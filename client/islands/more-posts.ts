import { late } from '../../text/words.js';
import { type End, graftPage, nextPage, prune } from '../state/graft.js';
import type { ThreadState } from '../state/thread-state.js';
import { FIRST_UNREAD } from '../views/first-unread.js';
import { sayPolitely } from './announce.js';
import { byId, focusOn } from './dom.js';
import { type FetchedPosts, fetchPosts } from './fetch-posts.js';
import { keepStill } from './keep-still.js';
import { lateWords } from './late-words.js';
import { endPost, numberOf } from './reading-line.js';
import { removePost } from './remove-post.js';

/** Posts are fetched when the end of what is shown is this many screens away. */
const SCREENS_AHEAD = 4;
/** So much of the foot may be on screen when posts come in above it: the link to them, and nothing one could aim at. */
const FOOT_PX = 120;
/** After a failure scrolling alone does not ask again for this long. */
const PAUSE_MS = 5_000;
/** A page can be older than what came live meanwhile; so often it is fetched again. */
const TRIES = 3;

export interface ShownPosts {
  list: HTMLElement;
  getState(): ThreadState;
  /** False when nothing of the thread may be shown any more. */
  isOpen(): boolean;
  /** Takes over the state with more posts in it, and without those that went. */
  grafted(state: ThreadState, page: FetchedPosts['data'], gone: readonly number[]): void;
  /** The first post that was unread when the page was opened. */
  firstUnread: number | null;
  /** Whether the page has not moved for a moment. */
  isAtRest(): boolean;
}

/**
 * Lets a long thread grow at both ends: by scrolling, or by the links at its ends. Nothing is put in where somebody
 * looks: scrolling grafts only when the page rests with the end off the screen, and what is above moves nothing.
 */
export function growBothWays(shown: ShownPosts) {
  const { list, getState, isAtRest } = shown;
  const ready = new Map<End, FetchedPosts>();
  const busy = new Set<End>();
  /** Ends whose link was pressed: what scrolling had begun to fetch then comes in as asked for. */
  const asked = new Set<End>();
  let quietUntil = 0;

  /** The page that this end lacks: null where there is none, or nothing may be shown any more. */
  const lacking = (end: End) => (shown.isOpen() ? nextPage(getState(), end) : null);

  /** Fetches the posts next to this end, and grafts them. @param isAsked a person pressed the link */
  async function extend(end: End, isAsked: boolean): Promise<void> {
    if (lacking(end) === null) return;
    if (isAsked) asked.add(end);
    if (busy.has(end)) return;
    if (!isAsked && Date.now() < quietUntil) return;
    busy.add(end);
    const tell = async (words: 'fetching' | 'failed' | null) => {
      await lateWords();
      say(end, words && late.reading[words]);
    };
    void tell('fetching').catch(() => {});
    try {
      for (let tries = 0; ; tries += 1) {
        // Asked again each time: a reset, or pages that were let go of, can have moved this end while its page came.
        const page = lacking(end);
        if (page === null) break;
        const fetched = ready.get(end) ?? (await fetchPosts(getState().thread.path, page));
        ready.delete(end);
        if (!asked.has(end) && !(isAtRest() && isOffScreen(end))) {
          ready.set(end, fetched);
          break;
        }
        const first = graft(end, fetched);
        if (first !== undefined) {
          if (asked.has(end) && first) focusOn(first);
          break;
        }
        if (tries >= TRIES) throw new Error('Only pages came that are of no use.');
      }
      busy.delete(end);
      asked.delete(end);
      await tell(null);
    } catch {
      busy.delete(end);
      const wasAsked = asked.delete(end);
      quietUntil = Date.now() + PAUSE_MS;
      await tell('failed').catch(() => {});
      if (wasAsked) sayPolitely(late.reading.failed);
    }
  }

  /**
   * @returns the new post next to the end, null where nothing is lacking any more, undefined for a page that is too
   * old, of another life of the thread, or no longer the one that is lacking
   */
  function graft(end: End, { data, items }: FetchedPosts): HTMLElement | null | undefined {
    const state = getState();
    const page = lacking(end);
    if (page === null) return null;
    if (page !== data.page.page) return undefined;
    const grafted = graftPage(state, data.page);
    if (!('state' in grafted)) return undefined;
    const pruned = prune(grafted.state, end === 'earlier' ? 'later' : 'earlier');
    const { state: next, gone } = pruned.gone.some(isHeld) ? { state: grafted.state, gone: [] } : pruned;
    const posts = items.filter((item) => item.id !== FIRST_UNREAD || isTheLine(item));
    keepStill(
      list,
      () => {
        if (end === 'earlier') list.prepend(...posts);
        else endPost(list, false)?.after(...posts);
        for (const number of gone) removePost(number);
        shown.grafted(next, data, gone);
        list.dispatchEvent(new CustomEvent('joined', { detail: posts }));
      },
      end === 'earlier' ? posts : [],
    );
    return posts.at(end === 'earlier' ? -1 : 0) ?? null;
  }

  /** The line before what is new stands once, where it stood when the person came. */
  function isTheLine(line: HTMLElement): boolean {
    const next = line.nextElementSibling;
    return byId(FIRST_UNREAD) === null && next !== null && numberOf(next) === shown.firstUnread;
  }

  function isOffScreen(end: End): boolean {
    const { top, bottom } = list.getBoundingClientRect();
    return end === 'earlier' ? top < 0 : bottom > innerHeight - FOOT_PX;
  }

  function isNear(end: End): boolean {
    const { top, bottom } = list.getBoundingClientRect();
    return (end === 'earlier' ? -top : bottom - innerHeight) < innerHeight * SCREENS_AHEAD;
  }

  for (const end of ['earlier', 'later'] as const) {
    const place = byId(end);
    const press = () => void extend(end, true);
    place?.addEventListener('click', (event) => {
      if (!isPress(event) || !shown.isOpen()) return;
      event.preventDefault();
      press();
    });
    // Posts above can find out how high they are while the button is down. Then the click falls on what has come there.
    place?.addEventListener('mousedown', (down) => {
      if (!isPress(down)) return;
      const ended = (up: MouseEvent) => {
        const isSamePlace = up.clientX === down.clientX && up.clientY === down.clientY;
        if (isSamePlace && !place.contains(up.target as Node)) press();
      };
      addEventListener('click', ended, { once: true });
    });
  }
  return {
    /** The page moves: posts are fetched in time. */
    scrolled(isUp: boolean): void {
      const end = isUp ? 'earlier' : 'later';
      if (!ready.has(end) && isOffScreen(end) && isNear(end)) void extend(end, false);
    },
    /** The page rests: what was fetched comes in, where nobody looks. */
    rested(): void {
      for (const end of ready.keys()) if (isOffScreen(end)) void extend(end, false);
    },
  };
}

/** Of a link, and not to open it elsewhere. */
function isPress({ target, button, ctrlKey, metaKey, shiftKey, altKey }: MouseEvent): boolean {
  const isPlain = button === 0 && !(ctrlKey || metaKey || shiftKey || altKey);
  return target instanceof HTMLAnchorElement && isPlain;
}

/** How the fetching goes, beside the link. */
function say(end: End, words: string | null): void {
  const place = byId(end)?.querySelector('span > span');
  if (place && place.textContent !== (words ?? '')) place.textContent = words;
}

/** Has the focus: it stays. */
function isHeld(number: number): boolean {
  return byId(`post-${number}`)?.contains(document.activeElement) ?? false;
}
