import { POST_ACTS } from '../views/post-acts.js';
import { byId } from './dom.js';
import { lateWords } from './late-words.js';
import type { PostTools } from './posts/tools.js';

const acts = /^(react|bookmark|ignore|reply|whole|quote|copy|changes)$/;
const keys = /^[jkrub?]$/;
const root = document.documentElement;

/**
 * What can be done with posts on the page where they stand. All of it comes on first use: this only hears of it.
 * Where it can't be fetched, buttons send their form and links lead to their pages, as they do without script.
 */
export function offerPostTools(tools: PostTools): void {
  // Shows what is of use only here.
  root.dataset.tools = '';
  // While it stands there, browsers go through the whole page for every button that comes: 25 ms for a post among a
  // thousand. Here it is only for those whom the code below does not reach.
  const form = byId(POST_ACTS) as HTMLFormElement | null;
  form?.remove();
  addEventListener('click', async (event) => {
    const act = event.target instanceof Element && event.target.closest<HTMLElement>('[data-action]');
    if (!act || !acts.test(act.dataset.action ?? '')) return;
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey || event.button !== 0) return;
    event.preventDefault();
    const code = await Promise.all([import('./posts/act.js'), lateWords()]).catch(() => null);
    if (code) code[0].act(tools, act);
    else if (act instanceof HTMLAnchorElement) location.assign(act.href);
    else if (act instanceof HTMLButtonElement && form !== null) {
      document.body.append(form);
      form.requestSubmit(act);
    }
  });
  onceNeeded(
    document,
    'selectionchange',
    () => !getSelection()?.isCollapsed,
    async () => {
      const [{ offerQuotes }] = await Promise.all([import('./posts/quote-selection.js'), lateWords()]);
      offerQuotes(tools);
    },
  );
  onceNeeded(
    window,
    'keydown',
    (event) => keys.test((event as KeyboardEvent).key) && root.dataset.shortcuts !== 'off',
    async (event) => {
      const [{ offerShortcuts }] = await Promise.all([import('./posts/shortcuts.js'), lateWords()]);
      offerShortcuts(tools, event as KeyboardEvent);
    },
  );
}

/** Fetches code with the first event that asks for it, and with the next one where that failed. */
function onceNeeded(
  on: EventTarget,
  name: string,
  isNeeded: (event: Event) => boolean,
  fetchIt: (event: Event) => Promise<void>,
): void {
  const hear = (event: Event) => {
    if (!isNeeded(event)) return;
    on.removeEventListener(name, hear);
    fetchIt(event).catch(() => on.addEventListener(name, hear));
  };
  on.addEventListener(name, hear);
}
