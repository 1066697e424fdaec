import { tabStore } from './browser-store.js';
import { keepDraft } from './drafts.js';

/**
 * Keeps what is written in a form of a page's own (a new thread, a change) over a reload of this tab. What was sent is
 * not brought back to whoever comes to the form anew: only a step back in the tab, or a reload, finds it.
 */
export function keepFormText(): void {
  const place = document.querySelector<HTMLElement>('[data-writing]');
  const { account } = document.documentElement.dataset;
  if (!place || !account) return;
  const { writing, place: id } = place.dataset;
  const key = `convene:${writing}:${account}:${id}`;
  const sent = tabStore(`${key}:sent`);
  const isAnew = performance
    .getEntriesByType('navigation')
    .some((one) => 'type' in one && one.type === 'navigate');
  const form = place.closest('form');
  const title = form?.querySelector<HTMLInputElement>('input[name=title]');
  const titleStore = tabStore(`${key}:title`);
  for (const box of place.querySelectorAll<HTMLTextAreaElement>('textarea[name=body]')) {
    if (sent.load() !== null && isAnew) {
      tabStore(key).save(null);
      titleStore.save(null);
    }
    sent.save(null);
    keepDraft(box, key);
  }
  if (title) {
    title.value ||= titleStore.load() ?? '';
    title.addEventListener('input', () => titleStore.save(title.value));
  }
  form?.addEventListener('submit', (event) => {
    const isKept = event.submitter instanceof HTMLButtonElement && event.submitter.name !== '';
    if (!isKept) sent.save('1');
  });
}
