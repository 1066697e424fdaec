import { tabStore } from './browser-store.js';
import { chooseLanguage, languageListOf } from './choose-language.js';

/**
 * Keeps what is typed into a box, under a key of its own, until it is sent. In this tab only: many of our readers
 * share their computer, and a draft must not wait there for the next person.
 */
export function keepDraft(box: HTMLTextAreaElement, key: string) {
  const store = tabStore(key);
  const list = languageListOf(box.form);
  const choice = tabStore(`${key}:language`);
  const saved = store.load();
  const isRestored = saved !== null && saved !== box.value;
  if (isRestored) {
    box.value = saved;
    box.dataset.restored = '';
  }
  // "As the place" is a choice too, and has no code of its own.
  const chosen = choice.load()?.slice(1);
  if (saved !== null && list && chosen !== undefined) chooseLanguage(list, chosen);
  const save = () => {
    store.save(box.value);
    if (list) choice.save(`=${list.value}`);
  };
  box.addEventListener('input', save);
  list?.addEventListener('change', save);
  askBeforeLeaving(box);
  return {
    isRestored,
    clear() {
      store.save(null);
      choice.save(null);
    },
    save,
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
