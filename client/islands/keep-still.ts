const root = document.documentElement;

/**
 * Runs a write without moving what is written or read. The box someone writes in comes first; otherwise browsers
 * with scroll anchoring keep the reading in its place, and for the others it is measured before and after.
 */
export function keepStill(list: HTMLElement, write: () => void): void {
  const box = writtenIn();
  const isAnchored = CSS.supports('overflow-anchor', 'auto');
  const anchor = box ?? (isAnchored ? null : firstOnScreen(list));
  if (anchor === null) {
    write();
    return;
  }
  // The browser would keep the posts where they are, and push the box away.
  root.style.setProperty('overflow-anchor', 'none');
  const before = anchor.getBoundingClientRect().top;
  write();
  const moved = anchor.isConnected ? anchor.getBoundingClientRect().top - before : 0;
  if (Math.abs(moved) > 1) window.scrollBy({ top: moved, behavior: 'instant' });
  requestAnimationFrame(() => requestAnimationFrame(() => root.style.removeProperty('overflow-anchor')));
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
