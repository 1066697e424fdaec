import { MAX_FILE_BYTES } from '../../../contract/limits.js';
import { late } from '../../../text/words.js';
import { added } from '../../state/text-edits.js';
import { link, signInPath } from '../dom.js';
import { applyEdit, selectionOf } from './box.js';
import { type FileField, type FilePanel, filePanel } from './file-panel.js';
import { sayPolitely } from './page.js';
import { type Upload, upload } from './upload.js';

/**
 * Adds files to a text while the page stays: chosen in the panel, pasted or dropped, one after the other.
 * @returns what opens the panel
 */
export function offerFiles(box: HTMLTextAreaElement): () => void {
  const form = box.form;
  const panel = form && filePanel(form);
  if (!panel) return () => {};
  const { details, file, alt, long, decorative, mayPublish } = panel;
  const home = details.parentElement;
  /** Dropped together: each waits until the one before it is added. */
  const waiting: File[] = [];
  let running: Upload | null = null;

  /** Shows the panel where the person is: below the box. */
  function open(): void {
    box.closest('.field')?.after(details);
    details.open = true;
    file.focus();
  }
  function empty(): void {
    panel!.clear();
    panel!.forget();
    file.value = alt.value = long.value = '';
    decorative.checked = mayPublish.checked = false;
  }
  function close(): void {
    empty();
    waiting.length = 0;
    details.open = false;
    home?.append(details);
    box.focus();
  }
  function take(files: File[]): void {
    waiting.push(...files);
    if (running !== null || file.files?.length) return;
    next();
  }
  /** @returns whether another file was waiting */
  function next(): boolean {
    const first = waiting.shift();
    if (first === undefined) return false;
    empty();
    const list = new DataTransfer();
    list.items.add(first);
    open();
    file.files = list.files;
    if (waiting.length > 0) panel!.tell(late.files.waiting(waiting.map(({ name }) => name).join(', ')));
    if (isImage(first)) alt.focus();
    return true;
  }
  async function send(): Promise<void> {
    if (running !== null) return;
    panel!.clear();
    const chosen = file.files?.[0];
    const wrong = whatIsWrong(chosen, panel!);
    if (wrong !== null || chosen === undefined) return refuse(wrong?.field ?? 'file', wrong?.words ?? '');
    panel!.progress(0);
    panel!.cancel.focus();
    running = upload(
      chosen,
      {
        alt: alt.value,
        isDecorative: decorative.checked,
        mayPublish: mayPublish.checked,
        attested: panel!.attested(),
      },
      panel!.progress,
    );
    const answer = await running.answer;
    running = null;
    panel!.progress(null);
    if (answer !== null && answer !== 'stopped' && !('refused' in answer)) return insert(answer.markdown);
    panel!.clear();
    if (answer === 'stopped') return tell(late.files.stopped);
    if (answer === null) return tell(late.writing.noAnswer);
    const { code, message, fields } = answer.refused;
    if (answer.refused.personalData) panel!.offerToAttest();
    const named = fields?.find(({ field }) => ['file', 'alt', 'mayPublish'].includes(field));
    if (named) return refuse(named.field as FileField, named.message);
    if (code === 'unauthenticated') {
      return tell(`${late.files.signedOut} `, link(signInPath(), late.writing.signIn));
    }
    tell(message);
  }
  function insert(markdown: string): void {
    const line = [markdown, long.value.trim()].filter(Boolean).join('\n\n');
    applyEdit(box, added(selectionOf(box), line));
    sayPolitely(late.files.added);
    if (!next()) close();
  }
  function tell(words: string, ...more: Node[]): void {
    panel!.tell(words, ...more);
    sayPolitely(words);
    leaveCancel(panel!.add);
  }
  function refuse(field: FileField, words: string): void {
    panel!.refuse(field, words);
    sayPolitely(words);
    leaveCancel(panel![field]);
  }
  /** Whoever went on writing meanwhile stays there. */
  function leaveCancel(to: HTMLElement): void {
    if (details.contains(document.activeElement)) to.focus();
  }

  panel.add.addEventListener('click', () => void send());
  panel.cancel.addEventListener('click', () => (running === null ? close() : running.stop()));
  details.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || !(event.target instanceof HTMLInputElement) || event.isComposing) return;
    // It would send the post.
    event.preventDefault();
    if (event.target === file) file.click();
    else void send();
  });
  form.addEventListener(
    'submit',
    (event) => {
      const isSending = !(event.submitter instanceof HTMLButtonElement && event.submitter.name);
      if (!isSending || !(file.files?.length || long.value.trim())) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      details.open = true;
      panel.refuse('file', late.files.notAdded);
      sayPolitely(late.files.notAdded);
      if (!file.disabled) file.focus();
    },
    true,
  );
  box.addEventListener('paste', (event) => {
    const files = [...(event.clipboardData?.files ?? [])];
    // What an office program copies is a picture too: the words are meant.
    if (files.length === 0 || event.clipboardData?.types.includes('text/plain')) return;
    event.preventDefault();
    take(files);
  });
  box.addEventListener('dragover', (event) => {
    if (event.dataTransfer?.types.includes('Files')) event.preventDefault();
  });
  box.addEventListener('drop', (event) => {
    const files = [...(event.dataTransfer?.files ?? [])];
    if (files.length === 0) return;
    event.preventDefault();
    take(files);
  });
  return open;
}

/** Known before anything is sent. The type is the browser's guess: the server looks for itself. */
function whatIsWrong(file: File | undefined, { alt, decorative, mayPublish }: FilePanel) {
  if (file === undefined) return { field: 'file', words: late.files.choose } as const;
  if (file.size > MAX_FILE_BYTES) return { field: 'file', words: late.files.tooLarge } as const;
  if (isImage(file) && alt.value.trim() === '' && !decorative.checked)
    return { field: 'alt', words: late.files.describe } as const;
  if (!mayPublish.checked) return { field: 'mayPublish', words: late.files.declare } as const;
  return null;
}

function isImage({ type }: File): boolean {
  return type.startsWith('image/');
}
