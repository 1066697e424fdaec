import { createTurns } from '../state/announcer.js';
import { type Said, type SaidIn, textOf } from '../state/said.js';
import { realTimers } from '../state/timers.js';
import { byId, element } from './dom.js';

let saidAt = Number.NEGATIVE_INFINITY;

/** Says it when the person pauses: the answer to what they just did. News waits until it was heard. */
export function sayPolitely(said: Said): void {
  saidAt = Date.now();
  show(said);
}

/** Takes back what was said last: it can't be read again. */
export const hush = () => show('');

function show(said: Said): void {
  const region = byId('announcements');
  if (region === null || announcements() === 'off') return;
  // The same words twice are news twice: an unchanged text would not be spoken again.
  const again = region.textContent === textOf(said) ? '\u00a0' : '';
  const parts = typeof said === 'string' ? [said] : said;
  region.replaceChildren(...parts.map(spoken), again);
}

/** What is in another language is spoken in its voice. */
function spoken(part: string | SaidIn): string | HTMLElement {
  if (typeof part === 'string') return part;
  const made = element('span', '', part.text);
  made.lang = part.lang;
  return made;
}

let typedAt = Number.NEGATIVE_INFINITY;
addEventListener('input', () => {
  typedAt = Date.now();
});

/**
 * For news that nobody asked for: gathered over the page, one announcement in ten seconds, none while somebody writes
 * or hears the answer to what they did.
 */
export const askTurn = createTurns(realTimers, show, () => Math.max(typedAt, saidAt));

/** What the person chose to hear: `off`, `names`, `full`, or counts, which is nothing here. */
export function announcements(): string | undefined {
  return document.documentElement.dataset.announcements;
}

/** Says it at once: only for what stops the person from going on. */
export function sayNow(text: string): void {
  let region = byId('alerts');
  if (region === null) {
    region = element('div', 'visually-hidden');
    region.id = 'alerts';
    region.setAttribute('role', 'alert');
    document.body.append(region);
  }
  region.textContent = region.textContent === text ? `${text}\u00a0` : text;
}
