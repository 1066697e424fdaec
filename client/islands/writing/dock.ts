import { late } from '../../../text/words.js';
import { byId, element } from '../dom.js';

const root = document.documentElement;
const CLASS = 'is-docked';

/**
 * Brings the reply box to the reader instead of the reader to the box: it stands at the foot of the window, above the
 * keyboard of the screen, and the posts above stay where they are and can be scrolled. Closing it keeps the text.
 */
export function dockComposer(): void {
  const form = byId('composer');
  const box = byId('composer-body');
  if (form === null || box === null || form.classList.contains(CLASS)) return;
  const close = element('button', 'button button-quiet dock-close', late.writing.close);
  close.append(element('span', 'visually-hidden', late.writing.closeWhat));
  close.type = 'button';
  const measure = () => {
    const view = window.visualViewport;
    // What the keyboard covers, where the browser lays the page out behind it.
    const covered = view ? Math.max(0, innerHeight - view.height - view.offsetTop) : 0;
    root.style.setProperty('--keyboard', `${covered}px`);
    root.style.setProperty('--seen', `${view?.height ?? innerHeight}px`);
    root.style.setProperty('--dock', `${form.offsetHeight + covered}px`);
  };
  const sizes = new ResizeObserver(measure);
  const undock = () => {
    form.classList.remove(CLASS);
    delete root.dataset.docked;
    close.remove();
    sizes.disconnect();
    window.visualViewport?.removeEventListener('resize', measure);
    window.visualViewport?.removeEventListener('scroll', measure);
    form.removeEventListener('sent', undock);
    if (document.activeElement === document.body) byId('reply-now')?.focus({ preventScroll: true });
  };
  close.addEventListener('click', undock);
  form.addEventListener('sent', undock);
  (form.querySelector('.writing-buttons') ?? form).append(close);
  form.classList.add(CLASS);
  root.dataset.docked = '';
  sizes.observe(form);
  window.visualViewport?.addEventListener('resize', measure);
  window.visualViewport?.addEventListener('scroll', measure);
  measure();
  box.focus({ preventScroll: true });
}
