/** The element of this id, if the page has it. */
export function byId(id: string): HTMLElement | null {
  return document.getElementById(id);
}

/** A new element with its class and text. */
export function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  className = '',
  text = '',
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  if (className) made.className = className;
  if (text) made.textContent = text;
  return made;
}

/** A link that looks like one. */
export function link(href: string, text: string, className = ''): HTMLAnchorElement {
  const made = element('a', className, text);
  made.href = href;
  return made;
}

/** Moves the focus to something that does not take it by itself. */
export function focusOn(target: HTMLElement): void {
  if (!target.hasAttribute('tabindex')) target.tabIndex = -1;
  target.focus({ preventScroll: true });
}

/** What the server left for the island. Null when there is none. */
export function readPageData<T>(within: Document = document): T | null {
  const text = within.getElementById('page-data')?.textContent;
  return text ? (JSON.parse(text) as T) : null;
}

/** Path and query of this page, to come back to. */
export function here(): string {
  return location.pathname + location.search;
}

export function signInPath(): string {
  return `/sign-in?returnTo=${encodeURIComponent(here())}`;
}
