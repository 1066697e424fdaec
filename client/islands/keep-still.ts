/**
 * Runs a write without moving what is read or written. Browsers with scroll anchoring do it themselves;
 * for the others the place of one thing on screen is measured before and after.
 */
export function keepStill(list: HTMLElement, write: () => void): void {
  const isAnchored = CSS.supports('overflow-anchor', 'auto');
  const anchor = isAnchored ? null : (writtenIn() ?? firstOnScreen(list));
  const before = anchor?.getBoundingClientRect().top;
  write();
  if (anchor === null || before === undefined || !anchor.isConnected) return;
  const moved = anchor.getBoundingClientRect().top - before;
  if (Math.abs(moved) > 1) window.scrollBy(0, moved);
}

/** The box someone writes in, if it is on screen: it stays under their eyes. */
function writtenIn(): Element | null {
  const active = document.activeElement;
  if (!(active instanceof HTMLTextAreaElement)) return null;
  const { top, bottom } = active.getBoundingClientRect();
  return bottom > 0 && top < window.innerHeight ? active : null;
}

function firstOnScreen(list: HTMLElement): Element | null {
  for (const child of list.children) {
    if (child.getBoundingClientRect().bottom > 0) return child;
  }
  return null;
}
