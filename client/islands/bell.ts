import { byId } from './dom.js';
import { lateWords } from './late-words.js';

/**
 * Makes the link to one's notifications a button that shows the latest of them in place. What shows them is fetched
 * when it is first pressed; where that fails, and for every other click than a plain one, it is the link it was.
 */
export function offerBell(): void {
  const bell = byId('bell') as HTMLAnchorElement | null;
  // On the page of all notifications there is nothing to open.
  if (bell === null || bell.ariaCurrent !== null) return;
  bell.role = 'button';
  bell.ariaExpanded = 'false';
  bell.addEventListener('click', (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    void Promise.all([import('./bell-menu.js'), lateWords()]).then(
      ([{ toggleBellMenu }]) => toggleBellMenu(bell),
      () => location.assign(bell.href),
    );
  });
  bell.addEventListener('keydown', (event) => {
    if (event.key !== ' ') return;
    event.preventDefault();
    bell.click();
  });
}
