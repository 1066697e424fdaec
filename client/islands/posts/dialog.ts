import { late } from '../../../text/words.js';
import { element } from '../dom.js';

/** A dialog over the page. Escape and its button close it; then the focus is again where it was. */
export function openDialog(title: string, ...content: Node[]): HTMLDialogElement {
  const dialog = element('dialog', 'dialog stack');
  const heading = element('h2', '', title);
  heading.id = 'dialog-title';
  heading.tabIndex = -1;
  heading.autofocus = true;
  dialog.setAttribute('aria-labelledby', heading.id);
  const close = element('button', 'button button-quiet', late.postTools.close);
  close.type = 'button';
  close.addEventListener('click', () => dialog.close());
  dialog.addEventListener('close', () => dialog.remove());
  dialog.append(heading, ...content, close);
  document.body.append(dialog);
  dialog.showModal();
  return dialog;
}
