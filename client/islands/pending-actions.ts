import { late } from '../../text/words.js';
import type { Outbox } from '../state/outbox.js';
import type { OutboxEntry } from '../state/outbox-entry.js';
import { sayPolitely } from './announce.js';
import { copyText } from './copy-text.js';
import { byId } from './dom.js';
import { turnTo } from './posts/reply-target.js';

/**
 * What one can do with one's own reply that is not sent: try again, change it, copy it, throw it away, take that back.
 * @param giveBack puts an unsent reply into the box, beside what is there; false: there is no box to write in
 */
export function offerPendingActions(
  list: HTMLElement,
  outbox: Outbox,
  giveBack: (entry: OutboxEntry) => boolean,
): void {
  list.addEventListener('click', (event) => {
    const button = event.target instanceof Element ? event.target.closest('button[data-action]') : null;
    const key = button?.closest<HTMLElement>('[data-client-key]')?.dataset.clientKey;
    if (!button || key === undefined) return;
    const act = button.getAttribute('data-action');
    if (act === 'retry') outbox.retry(key);
    else if (act === 'undo') outbox.undo(key);
    else if (act === 'discard') {
      if (outbox.discard(key)) sayPolitely(late.unsent.discarded);
    } else if (act === 'copy-text') void copy(outbox, key);
    else if (act === 'edit') edit(outbox, key, giveBack);
  });
}

function edit(outbox: Outbox, key: string, giveBack: (entry: OutboxEntry) => boolean): void {
  const entry = outbox.entries().find(({ clientKey }) => clientKey === key);
  // A place without a box has nothing to change a text in: it can be copied.
  const box = byId('composer-body');
  if (entry === undefined) return;
  if (!(box instanceof HTMLTextAreaElement)) {
    sayPolitely(late.unsent.noBox);
    return;
  }
  const isFree = box.value.trim() === '';
  const taken = outbox.take(key);
  if (taken === undefined || !giveBack(taken)) return;
  if (isFree && taken.replyTo) turnTo(taken.replyTo);
  sayPolitely(late.unsent.givenBack);
}

async function copy(outbox: Outbox, key: string): Promise<void> {
  const entry = outbox.entries().find(({ clientKey }) => clientKey === key);
  const isCopied = entry !== undefined && (await copyText(entry.body));
  sayPolitely(isCopied ? late.unsent.copied : late.unsent.notCopied);
}
