import { byId, focusOn } from './dom.js';

/**
 * Links and the form that lead to a post of this thread go there at once where it is shown; where it is not, the page
 * that has it is loaded.
 */
export function jumpWithin(list: HTMLElement, threadId: string): void {
  const isHere = (link: HTMLAnchorElement) =>
    link.origin === location.origin && link.pathname.split('/')[2] === threadId;
  const numberLink = (postId: string) => list.querySelector(`.post-number[href="/p/${postId}"]`);
  const target = (link: HTMLAnchorElement): Element | null => {
    const [, postId] = /^\/p\/([\w-]+)$/.exec(link.pathname) ?? [];
    if (postId !== undefined) return numberLink(postId)?.closest('li') ?? null;
    return isHere(link) && link.hash.startsWith('#post-') ? byId(link.hash.slice(1)) : null;
  };
  const goTo = (post: Element) => {
    if (location.hash === `#${post.id}`) post.scrollIntoView();
    else location.hash = post.id;
    focusOn(post as HTMLElement);
  };
  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    if (link === null || event.defaultPrevented || event.button > 0) return;
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    const post = link.dataset.action === undefined ? target(link) : null;
    if (post === null || !list.contains(post)) return;
    event.preventDefault();
    goTo(post);
  });
  document.addEventListener('submit', (event) => {
    const form = event.target as HTMLFormElement;
    if (form.getAttribute('action') !== `/t/${threadId}/at`) return;
    const asked = new FormData(form);
    const [number, date] = [asked.get('number'), asked.get('date')];
    const post = number ? byId(`post-${Number(number)}`) : date ? firstSince(list, String(date)) : null;
    if (post === null) return;
    event.preventDefault();
    goTo(post);
  });
  addEventListener('hashchange', () => {
    const [, number] = /^#post-(\d+)$/.exec(location.hash) ?? [];
    if (number && byId(`post-${number}`) === null) location.replace(`/t/${threadId}/at?number=${number}`);
  });
}

/** The first post of a day (UTC) or after it, if it is among those shown: one before it is, or nothing is before it. */
function firstSince(list: HTMLElement, date: string): Element | null {
  const posts = [...list.querySelectorAll(':scope > [id^=post-]')];
  const timeOf = (post: Element) => post.querySelector('time')?.dateTime ?? '';
  const at = posts.findIndex((post) => timeOf(post) >= date);
  return at > 0 || (at === 0 && posts[0]!.id === 'post-1') ? posts[at]! : null;
}
