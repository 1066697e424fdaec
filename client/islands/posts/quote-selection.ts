import { late } from '../../../text/words.js';
import { asMarkdown } from '../../state/quote-edit.js';
import { element, focusOn } from '../dom.js';
import { putQuote } from './quote-post.js';
import type { PostTools } from './tools.js';
import { postAt } from './tools.js';

/** A selection that is still being made has no button yet. */
const SETTLED_MS = 250;
const GAP = 8;
/** The handles of a selection made by touch hang below it. */
const GAP_TOUCH = 30;

interface Quotable {
  place: HTMLElement;
  range: Range;
  words: string;
}

/**
 * Offers to quote what is selected in a post: by a button below the selection's end, to which the Tab key goes next.
 * It goes with the selection; Escape hides it.
 */
export function offerQuotes(tools: PostTools): void {
  const button = element('button', 'button quote-offer', late.postTools.quoteSelection);
  button.type = 'button';
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isPressed = false;
  let offered: Quotable | null = null;
  /** Words whose button was sent away. */
  let declined = '';

  const hide = () => {
    offered = null;
    button.remove();
  };
  const show = () => {
    // A press on the button may end the selection before it is a click.
    if (isPressed || document.activeElement === button) return;
    const found = quotable();
    if (found === null || found.words === declined) return hide();
    offered = found;
    found.place.append(button);
    putBelow(button, found);
  };
  const soon = () => {
    clearTimeout(timer);
    timer = setTimeout(show, SETTLED_MS);
  };

  document.addEventListener('selectionchange', () => {
    declined = '';
    soon();
  });
  addEventListener('pointerdown', (event) => {
    isPressed = true;
    if (offered === null) return;
    if (event.target !== button) return hide();
    // The selection may have grown since the button came, and may end with this press.
    offered = quotable() ?? offered;
  });
  for (const end of ['pointerup', 'pointercancel'])
    addEventListener(end, () => {
      isPressed = false;
      soon();
    });
  // The press keeps the selection, and the focus where it was.
  button.addEventListener('mousedown', (event) => event.preventDefault());
  button.addEventListener('click', () => {
    if (offered === null) return;
    const { place, words } = offered;
    const post = postAt(tools, place);
    hide();
    if (post === undefined) return;
    getSelection()?.removeAllRanges();
    putQuote(asMarkdown(words), post, tools.getState().people.get(post.authorId)?.name ?? null);
  });
  button.addEventListener('blur', soon);
  addEventListener('keydown', (event) => {
    if (offered === null) return;
    // The browser would end the selection on its way through the post's links.
    if (event.key === 'Tab' && !event.shiftKey && document.activeElement !== button) {
      event.preventDefault();
      button.focus({ preventScroll: true });
    }
    if (event.key !== 'Escape') return;
    const { place, words } = offered;
    const hadFocus = document.activeElement === button;
    declined = words;
    hide();
    if (hadFocus) focusOn(place.querySelector('article') ?? place);
  });
  soon();
}

/** What is selected within the text of one post that may be answered. */
function quotable(): Quotable | null {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0).cloneRange();
  const start = range.startContainer;
  const body = (start instanceof Element ? start : start.parentElement)?.closest('.post-body.prose');
  const place = body?.closest<HTMLElement>('li[id^=post-]');
  if (!body || !place?.querySelector('[data-action=reply]')) return null;
  // Three clicks on a last paragraph reach to the start of what comes next.
  if (!body.contains(range.endContainer)) {
    if (!place.contains(range.endContainer) && range.endOffset > 0) return null;
    range.setEnd(body, body.childNodes.length);
  }
  const words = selection.toString().trim();
  return words === '' ? null : { place, range, words };
}

function putBelow(button: HTMLElement, { place, range }: Quotable): void {
  const end = [...range.getClientRects()].filter(({ width }) => width > 0).at(-1);
  if (end === undefined) return;
  const frame = place.getBoundingClientRect();
  const gap = matchMedia('(pointer: coarse)').matches ? GAP_TOUCH : GAP;
  const left = Math.min(end.left - frame.left, frame.width - button.offsetWidth - GAP);
  const top = Math.min(end.bottom - frame.top + gap, frame.height - button.offsetHeight - 2);
  button.style.left = `${Math.max(GAP, left)}px`;
  button.style.top = `${top}px`;
}
