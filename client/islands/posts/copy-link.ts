import type { PostDto } from '../../../contract/forums.js';
import { late } from '../../../text/words.js';
import { sayPolitely } from '../announce.js';
import { element } from '../dom.js';
import { openDialog } from './dialog.js';

/** The word of the button says so for this long. */
const SAID_MS = 4_000;

/** Copies a post's lasting address. Where the browser refuses, it is shown selected, to be copied by hand. */
export async function copyLink({ id, number }: PostDto, button: HTMLElement): Promise<void> {
  const address = `${location.origin}/p/${id}`;
  if (!((await byClipboard(address)) || bySelection(address))) return byHand(address, number);
  sayPolitely(late.postTools.linkCopied(number));
  const word = button.firstChild;
  // Only the characters change, so whoever rendered the button still knows its nodes.
  if (!(word instanceof Text) || word.data === late.postTools.copied) return;
  const usual = word.data;
  word.data = late.postTools.copied;
  setTimeout(() => {
    word.data = usual;
  }, SAID_MS);
}

/** Not there on pages without encryption; may be forbidden. */
async function byClipboard(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

function bySelection(text: string): boolean {
  const before = document.activeElement;
  const box = element('textarea', 'visually-hidden');
  box.value = text;
  document.body.append(box);
  box.select();
  const isCopied = document.execCommand('copy');
  box.remove();
  if (before instanceof HTMLElement) before.focus({ preventScroll: true });
  return isCopied;
}

function byHand(address: string, number: number): void {
  const label = element('label', '', late.postTools.copyByHand);
  const field = element('input', 'input');
  field.id = label.htmlFor = 'link-to-copy';
  field.readOnly = true;
  field.value = address;
  const group = element('div', 'field');
  group.append(label, field);
  openDialog(late.postTools.linkTo(number), group);
  field.select();
  field.focus();
}
