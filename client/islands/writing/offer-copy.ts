import { late } from '../../../text/words.js';
import { sayPolitely } from '../announce.js';
import { copyText } from '../copy-text.js';
import { element } from '../dom.js';

/**
 * Where a text can't be sent from its box any more (the thread was locked, closed to the writer or is gone), a button
 * to take it along. It goes when the box is open again, or empty.
 */
export function offerCopy(place: HTMLElement, box: HTMLTextAreaElement): void {
  const form = box.form;
  const button = element('button', 'button button-quiet', late.unsent.copy);
  button.type = 'button';
  const line = element('p');
  line.append(button);
  const show = () => {
    const isUseful = form?.dataset.closed !== undefined && box.value.trim() !== '';
    if (!isUseful) line.remove();
    else if (!line.isConnected) place.append(line);
  };
  button.addEventListener('click', async () => {
    sayPolitely((await copyText(box.value)) ? late.unsent.copied : late.unsent.notCopied);
  });
  form?.addEventListener('closed', show);
  box.addEventListener('input', show);
  show();
}
