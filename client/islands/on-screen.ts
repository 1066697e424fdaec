/** On screen for this long is read: two looks, one after the other. */
const LOOK_MS = 1_000;

/**
 * Tells which posts a person had before their eyes: the page visible, at least half of the post or its end on screen,
 * for about a second. Nothing runs while nothing new is on screen.
 * @returns looks at a post again, which says something else now
 */
export function watchOnScreen(list: HTMLElement, seen: (number: number) => void): (post: Element) => void {
  const onScreen = new Set<Element>();
  const told = new WeakSet<Element>();
  let before = new Set<Element>();
  let timer: ReturnType<typeof setTimeout> | undefined;

  const look = () => {
    timer = undefined;
    const now = new Set([...onScreen].filter((post) => !told.has(post) && isRead(post)));
    for (const post of now) {
      if (!before.has(post)) continue;
      told.add(post);
      seen(Number(post.id.slice(5)));
    }
    before = now;
    plan();
  };
  const plan = () => {
    if (timer !== undefined || document.hidden) return;
    for (const post of onScreen)
      if (!told.has(post)) {
        timer = setTimeout(look, LOOK_MS);
        return;
      }
  };
  const observer = new IntersectionObserver((entries) => {
    for (const { target, isIntersecting } of entries) {
      if (isIntersecting) onScreen.add(target);
      else onScreen.delete(target);
    }
    plan();
  });
  const observe = (nodes: Iterable<Node>) => {
    for (const node of nodes) if (node instanceof Element && /^post-\d/.test(node.id)) observer.observe(node);
  };
  observe(list.children);
  new MutationObserver((changes) => {
    for (const { addedNodes, removedNodes } of changes) {
      observe(addedNodes);
      for (const node of removedNodes) if (node instanceof Element) onScreen.delete(node);
    }
  }).observe(list, { childList: true });
  document.addEventListener('visibilitychange', () => {
    before = new Set();
    plan();
  });
  return (post) => {
    told.delete(post);
    plan();
  };
}

function isRead(post: Element): boolean {
  const { top, bottom, height } = post.getBoundingClientRect();
  const shown = Math.min(bottom, innerHeight) - Math.max(top, 0);
  return shown > 0 && (shown >= height / 2 || bottom <= innerHeight);
}
