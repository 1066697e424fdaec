import { late } from '../../../text/words.js';
import { sayPolitely } from '../announce.js';
import { byId, focusOn } from '../dom.js';
import { isForPage } from './is-for-page.js';
import type { PostTools } from './tools.js';

/**
 * Keys for the posts of a page, one letter each. The display settings switch them off; they are never heard while
 * somebody writes, and never with Control, Alt or Command.
 * @param first the key that brought this code
 */
export function offerShortcuts({ list }: PostTools, first: KeyboardEvent): void {
  const does: Record<string, () => void> = {
    j: () => go(1),
    k: () => go(-1),
    r: () => press('[data-action=reply]', () => byId('composer-body')?.focus()),
    u: () => press('[data-action=unread]', choose),
    b: () => press('[data-action=bookmark]', choose),
    '?': () => void import('./shortcut-help.js').then(({ showHelp }) => showHelp()),
  };
  const hear = (event: KeyboardEvent) => {
    const act = does[event.key];
    if (!act || !isForPage(event)) return;
    event.preventDefault();
    act();
  };

  const posts = () => [...list.querySelectorAll<HTMLElement>(':scope > li[id^=post-]')];
  const chosen = () => document.activeElement?.closest<HTMLElement>('#posts > li[id^=post-]') ?? null;

  function go(by: 1 | -1): void {
    const all = posts();
    const from = chosen();
    const top = (post: HTMLElement) => post.getBoundingClientRect().top;
    const next =
      from !== null
        ? all[all.indexOf(from) + by]
        : by === 1
          ? all.find((post) => top(post) > 1)
          : all.findLast((post) => top(post) < -1);
    if (next) focusPost(next);
    else sayPolitely(by === 1 ? late.postTools.noNext : late.postTools.noPrevious);
  }

  /** Without a post in hand there is nothing to press: the first on screen is taken in hand instead. */
  function choose(): void {
    const post = posts().find((one) => one.getBoundingClientRect().bottom > 1);
    if (post) focusPost(post);
  }

  function press(selector: string, otherwise: () => void): void {
    const post = chosen();
    if (post === null) otherwise();
    else post.querySelector<HTMLElement>(selector)?.click();
  }

  addEventListener('keydown', hear);
  hear(first);
}

/** The article has the post's name: it is spoken. One that is folded away is reached by what unfolds it. */
function focusPost(post: HTMLElement): void {
  const folded = post.querySelector<HTMLElement>('details.ignored:not([open]) > summary');
  focusOn(folded ?? post.querySelector('article') ?? post);
  post.scrollIntoView({ block: 'start', behavior: 'instant' });
}
