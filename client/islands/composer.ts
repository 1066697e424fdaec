import { live } from '../../text/words.js';
import type { OutboxEntry } from '../state/outbox-entry.js';
import { sayNow } from './announce.js';
import { chooseLanguage, languageListOf } from './choose-language.js';
import { byId, link, signInPath } from './dom.js';
import { keepDraft, sendOnCtrlEnter } from './drafts.js';

export interface Composer {
  /** Puts an unsent reply back, after what has been begun. */
  giveBack(entry: OutboxEntry): boolean;
  setLocked(isLocked: boolean): void;
  /** The session is gone, which only the refusal of a reply has told. */
  offerSignIn(): void;
  /** A reply is on the server: what was kept of it can go. */
  sent(): void;
  /** The session is over or the place is closed: the text stays. */
  close(words: string, isSignedOut: boolean): void;
  /** A sanction keeps the person from writing here: the text stays. Null: not any more. */
  pause(words: (Node | string)[] | null): void;
  /** The person is back. */
  reopen(): void;
}

/**
 * Makes the reply form send by itself. Without it, the form posts as any form does.
 * @returns null where this reader has no box to write in
 */
export function enhanceComposer(options: {
  draftKey: string;
  send(body: string, said: Pick<OutboxEntry, 'replyTo' | 'language' | 'attested'>): void;
  typing(): void;
}): Composer | null {
  const form = byId('composer');
  const box = byId('composer-body');
  if (!(form instanceof HTMLFormElement) || !(box instanceof HTMLTextAreaElement)) return null;
  const status = byId('composer-status');
  const tell = (words: string) => {
    if (status !== null && status.textContent !== words) status.textContent = words;
  };
  const offerSignIn = () => status?.append(' ', link(signInPath(), live.status.signIn));
  const unnamed = form.querySelector<HTMLInputElement>('[name=anonymous]');
  const written = languageListOf(form);
  const draft = keepDraft(box, options.draftKey);
  if (draft.isRestored) tell(live.composer.restored);
  sendOnCtrlEnter(box);
  status?.setAttribute('role', 'status');
  box.addEventListener('input', () => {
    if (unnamed === null && box.value.trim() !== '') options.typing();
  });
  let closedBy: string | null = null;
  let isLockedNow = false;
  let isPaused = false;
  // Whoever has tools at the box hears of it.
  const mark = () => {
    if (closedBy !== null || isLockedNow || isPaused) form.dataset.closed = '';
    else delete form.dataset.closed;
    form.dispatchEvent(new Event('closed'));
  };
  form.addEventListener('submit', (event) => {
    // The buttons beside the one that sends: the server shows the text, or keeps it.
    if (event.submitter instanceof HTMLButtonElement && event.submitter.name) return;
    // Without a name the form goes as any form does: nothing of it is kept in this browser or shown before its time.
    if (unnamed?.checked) return draft.clear();
    event.preventDefault();
    const body = box.value.trim();
    if (closedBy !== null) sayNow(closedBy);
    else if (isPaused) sayNow(status?.textContent ?? '');
    else if (isLockedNow) tell(live.composer.locked);
    else if (body === '') tell(live.composer.empty);
    else {
      box.value = '';
      draft.clear();
      tell('');
      const target = form.elements.namedItem('replyTo');
      const replyTo = target instanceof HTMLInputElement ? Number(target.value) : 0;
      const said = form.elements.namedItem('attested');
      const isAttested = said instanceof HTMLInputElement && said.value === 'true';
      options.send(body, {
        replyTo: replyTo || undefined,
        language: written?.value || undefined,
        attested: isAttested || undefined,
      });
      if (written !== null) written.value = '';
      if (isAttested) said.value = '';
      if (target instanceof HTMLInputElement) target.value = '';
      byId('replying-to')?.setAttribute('hidden', '');
    }
    box.focus();
  });

  return {
    giveBack({ body, language }) {
      const isFree = box.value.trim() === '';
      // What is begun already keeps what was said of it.
      if (written !== null && isFree) chooseLanguage(written, language ?? '');
      box.value = isFree ? body : `${box.value.trimEnd()}\n\n${body}`;
      box.dispatchEvent(new Event('input'));
      box.focus();
      return true;
    },
    setLocked(isLocked) {
      if (isLocked === isLockedNow || closedBy !== null) return;
      isLockedNow = isLocked;
      tell(isLocked ? live.composer.locked : live.composer.unlocked);
      mark();
    },
    offerSignIn,
    sent: () => form.dispatchEvent(new Event('sent')),
    close(words, isSignedOut) {
      closedBy = words;
      tell(words);
      if (isSignedOut) offerSignIn();
      mark();
    },
    pause(words) {
      if (words === null && !isPaused) return;
      isPaused = words !== null;
      status?.replaceChildren(...(words ?? []));
      mark();
    },
    reopen() {
      closedBy = null;
      tell('');
      mark();
    },
  };
}
