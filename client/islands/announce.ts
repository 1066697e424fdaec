import { byId, element } from './dom.js';

/** Says it when the person pauses. */
export function sayPolitely(text: string): void {
  const region = byId('announcements');
  if (region === null || document.documentElement.dataset.announcements === 'off') return;
  // The same words twice are news twice: an unchanged text would not be spoken again.
  region.textContent = region.textContent === text ? `${text}\u00a0` : text;
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
