import { tabStore } from './browser-store.js';

/**
 * Keeps what is typed into a box, under a key of its own, until it is sent. In this tab only: many of our readers
 * share their computer, and a draft must not wait there for the next person.
 */
export function keepDraft(box: HTMLTextAreaElement, key: string) {
  const store = tabStore(key);
  const saved = store.load();
  const isRestored = saved !== null && saved !== box.value;
  if (isRestored) {
    box.value = saved;
    box.dataset.restored = '';
  }
  box.addEventListener('input', () => store.save(box.value));
  askBeforeLeaving(box);
  return {
    isRestored,
    clear: () => store.save(null),
    save: () => store.save(box.value),
  };
}

/** Until the box has its tools, whose drafts know better, text that only this tab has is asked about. */
function askBeforeLeaving(box: HTMLTextAreaElement): void {
  let sent: SubmitEvent | undefined;
  box.form?.addEventListener('submit', (event) => {
    sent = event;
  });
  addEventListener('beforeunload', (event) => {
    const isGoing = sent !== undefined && !sent.defaultPrevented;
    const isOwn = box.value.trim() !== '' && box.value !== box.defaultValue;
    if (isOwn && !isGoing && !box.closest('.writing')?.querySelector('.toolbar')) event.preventDefault();
  });
}

/** Ctrl+Enter, or Command+Enter, sends; Enter makes a line; nothing throws text away. */
export function sendOnCtrlEnter(box: HTMLTextAreaElement): void {
  box.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.isComposing) return;
    event.preventDefault();
    box.form?.requestSubmit();
  });
}
