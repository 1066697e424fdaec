import type { Edit, Selection } from '../../state/text-edits.js';

/** The text and what is selected in it. */
export function selectionOf(box: HTMLTextAreaElement): Selection {
  return { text: box.value, start: box.selectionStart, end: box.selectionEnd };
}

/** Changes the text as typing would: undo takes it back. */
export function applyEdit(box: HTMLTextAreaElement, { from, to, insert, select }: Edit): void {
  box.focus();
  box.setSelectionRange(from, to);
  // The only way that keeps the browser's own undo; where it is missing, the text still changes.
  const isDone =
    insert === '' ? document.execCommand('delete') : document.execCommand('insertText', false, insert);
  if (!isDone) {
    box.setRangeText(insert, from, to);
    box.dispatchEvent(new Event('input', { bubbles: true }));
  }
  box.setSelectionRange(...select);
}

/** Puts another whole text into the box; undo takes it back too. */
export function replaceText(box: HTMLTextAreaElement, text: string): void {
  applyEdit(box, { from: 0, to: box.value.length, insert: text, select: [text.length, text.length] });
}
