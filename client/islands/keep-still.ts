const root = document.documentElement;
/** Posts get their true height only when they come near the screen, some frames after they were written. */
const SETTLE_FRAMES = 6;

/** What is held in its place right now, and where that is. */
let held: { anchor: Element; top: number; frames: number } | null = null;
for (const moved of ['wheel', 'touchmove', 'pointerdown', 'focusin'] as const) {
  addEventListener(moved, letGo, { passive: true, capture: true });
}
// Keys move the page, too; but not those that write in a field, nor one that is only held down.
const HELD_DOWN = ['Shift', 'Control', 'Alt', 'AltGraph', 'Meta'];
addEventListener(
  'keydown',
  ({ key, target }) => {
    const isWriting = target instanceof Element && target.matches('textarea, input, select');
    if (key === 'Tab' || !(isWriting || HELD_DOWN.includes(key))) letGo();
  },
  { capture: true },
);

/**
 * Runs a write without moving what is written or read. The box someone writes in comes first; otherwise browsers
 * with scroll anchoring keep the reading in its place, and for the others it is measured before and after.
 * @param above what the write puts in above the reader
 */
export function keepStill(list: HTMLElement, write: () => void, above: readonly HTMLElement[] = []): void {
  const box = writtenIn();
  // At the very top of the page browsers keep nothing in its place; and where the head of the page is on the screen they
  // keep that there, and push away what is read below it.
  const isAnchored = CSS.supports('overflow-anchor', 'auto') && scrollY > 0 && above.length === 0;
  const anchor = box ?? (isAnchored ? null : firstOnScreen(list));
  if (anchor === null) {
    letGo();
    write();
    return;
  }
  const isHeldAlready = held !== null && held.anchor === anchor;
  const top = held !== null && isHeldAlready ? held.top : anchor.getBoundingClientRect().top;
  held = { anchor, top, frames: SETTLE_FRAMES };
  // The browser would keep the posts where they are, and push the box away.
  root.style.setProperty('overflow-anchor', 'none');
  layOut(above);
  write();
  putBack();
  if (!isHeldAlready) requestAnimationFrame(settle);
}

/** Gives posts their true height at once and has the browser remember it: a guess would move the page later. */
function layOut(posts: readonly HTMLElement[]): void {
  if (posts.length === 0) return;
  const set = (value: string) => {
    for (const post of posts) post.style.setProperty('content-visibility', value);
  };
  set('visible');
  requestAnimationFrame(() => requestAnimationFrame(() => set('')));
}

function settle(): void {
  if (held === null) return;
  putBack();
  held.frames -= 1;
  if (held.frames <= 0) letGo();
  else requestAnimationFrame(settle);
}

function putBack(): void {
  if (held === null || !held.anchor.isConnected) return;
  const moved = held.anchor.getBoundingClientRect().top - held.top;
  if (Math.abs(moved) > 1) window.scrollBy({ top: moved, behavior: 'instant' });
}

/** From here on the reader, or the browser, decides what is on screen. */
function letGo(): void {
  if (held === null) return;
  held = null;
  root.style.removeProperty('overflow-anchor');
}

/** The box someone writes in, if it is on screen. */
function writtenIn(): Element | null {
  const active = document.activeElement;
  if (!(active instanceof HTMLTextAreaElement)) return null;
  const { top, bottom } = active.getBoundingClientRect();
  return bottom > 0 && top < window.innerHeight ? active : null;
}

/** What the reader has before their eyes. */
function firstOnScreen(list: HTMLElement): Element | null {
  for (const child of list.children) {
    if (child.getBoundingClientRect().bottom > 0) return child;
  }
  return null;
}
