import { POSTS_PER_PAGE } from '../../contract/limits.js';
import { late } from '../../text/words.js';
import { documentTitle } from '../pages/title.js';
import { nextPage, pageOf } from '../state/graft.js';
import type { ThreadState } from '../state/thread-state.js';
import { ThreadPagesInside, threadPagePath } from '../views/thread-pages.js';
import { renderInto } from './adopt.js';
import { byId, link } from './dom.js';
import { numberOf } from './reading-line.js';

const ends = ['earlier', 'later'] as const;

/** What the page says of itself beside the posts, as the server wrote it and as it is now. */
export function keepInStep(first: ThreadState, firstPage: number) {
  const places = [...document.querySelectorAll<HTMLElement>('.pages')];
  const pagesOf = ({ thread }: ThreadState) => pageOf(thread.lastNumber);
  let page = firstPage;

  /** Numbered pages: how many there are, and which is being read. */
  function showPages(state: ThreadState): void {
    for (const place of places) {
      const label = place.dataset.label ?? '';
      const view = (number: number, pages: number) => (
        <ThreadPagesInside of={{ page: number, pages }} path={state.thread.path} label={label} />
      );
      renderInto(place, view(page, pagesOf(state)), view(firstPage, pagesOf(first)));
    }
  }

  /** What is shown of the thread, and the way to more of it. */
  function showWindow(state: ThreadState): void {
    const { from, to } = state.window;
    const last = state.thread.lastNumber;
    (byId('posts') as HTMLOListElement).start = from;
    write('position', late.reading.position(from, Math.min(to ?? last, last), last));
    write('go-number-hint', late.reading.goToNumberHint(last));
    for (const end of ends) {
      const place = byId(end);
      const next = nextPage(state, end);
      if (place === null) continue;
      place.hidden = next === null;
      const post =
        next === null ? 0 : end === 'earlier' ? next * POSTS_PER_PAGE : (next - 1) * POSTS_PER_PAGE + 1;
      if (next !== null)
        place.querySelector('a')!.href = `${threadPagePath(state.thread.path, next)}#post-${post}`;
    }
  }

  /** "Post 37 of 212", with the way to the form that leads elsewhere. */
  function showHere(state: ThreadState, number: number): void {
    const place = byId('here');
    const form = document.querySelector<HTMLDetailsElement>('.thread-position details');
    if (place === null || form === null) return;
    const last = state.thread.lastNumber;
    const words = late.reading.at(number, last);
    const room = late.reading.at(last, last);
    if (place.dataset.room !== room) place.dataset.room = room;
    const known = place.querySelector('a');
    if (known !== null) {
      if (known.textContent !== words) known.textContent = words;
      return;
    }
    const made = link('#position', words);
    made.addEventListener('click', () => {
      form.open = true;
      form.querySelector('summary')?.focus();
    });
    place.replaceChildren(made);
  }

  /** The address of the page that is being read; of a post, as long as it is one of that page. */
  function showAddress(state: ThreadState): void {
    const path = threadPagePath(location.pathname, page);
    const target = Number(/^#post-(\d+)$/.exec(location.hash)?.[1]);
    const hash = target && pageOf(target) === page ? location.hash : '';
    if (location.pathname + location.search + location.hash === path + hash) return;
    history.replaceState(history.state, '', path + hash);
    const { title } = state.thread;
    const site = document.title.split(' – ').at(-1) ?? '';
    const mark = /^\(\d+\+?\) /.exec(document.title)?.[0] ?? '';
    document.title = mark + documentTitle({ title: page > 1 ? late.pages.title(title, page) : title }, site);
  }

  return {
    /** Brings all of it in step. @param post what is being read @returns whether it is on another page than before */
    show(state: ThreadState, post: HTMLElement | null): boolean {
      const before = page;
      if (post !== null) page = pageOf(numberOf(post));
      showPages(state);
      showWindow(state);
      if (post !== null) showHere(state, numberOf(post));
      return page !== before;
    },
    /** Only where one is: the rest is as it was. @returns as above */
    moved(state: ThreadState, post: HTMLElement): boolean {
      showHere(state, numberOf(post));
      const before = page;
      page = pageOf(numberOf(post));
      if (page !== before) showPages(state);
      return page !== before;
    },
    showAddress,
    page: () => page,
  };
}

function write(id: string, words: string): void {
  const place = byId(id);
  if (place !== null && place.textContent !== words) place.textContent = words;
}
