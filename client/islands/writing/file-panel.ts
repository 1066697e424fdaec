import { late } from '../../../text/words.js';
import { element } from '../dom.js';

/** Fields that something can be wrong with. */
export type FileField = 'file' | 'alt' | 'mayPublish';

/** The fields of "Add a file", as the server made them, with what script adds to them. */
export interface FilePanel {
  details: HTMLDetailsElement;
  file: HTMLInputElement;
  alt: HTMLTextAreaElement;
  /** Goes into the text below the file's line. */
  long: HTMLTextAreaElement;
  decorative: HTMLInputElement;
  /** That the sender may publish the file. */
  mayPublish: HTMLInputElement;
  add: HTMLButtonElement;
  cancel: HTMLButtonElement;
  /** Says what happens, below the fields. */
  tell(words: string, ...more: Node[]): void;
  /** Says what is wrong, beside its field. */
  refuse(field: FileField, words: string): void;
  /** Lets the sender say that the file shows no patient. */
  offerToAttest(): void;
  /** Whether the sender has said so. */
  attested(): boolean;
  /** It is another file. */
  forget(): void;
  /** Takes away all that was said. */
  clear(): void;
  /** Shows how much has gone, 0 to 1; null: nothing is on its way. */
  progress(share: number | null): void;
}

/** Finds the fields in a form and gives them a button to cancel, a bar and words of progress. */
export function filePanel(form: HTMLFormElement): FilePanel | null {
  const place = form.querySelector<HTMLElement>('.add-file');
  const details = place?.querySelector('details');
  const file = place?.querySelector<HTMLInputElement>('input[type=file]');
  const alt = place?.querySelector<HTMLTextAreaElement>('[name=alt]');
  const long = place?.querySelector<HTMLTextAreaElement>('[name=longDescription]');
  const decorative = place?.querySelector<HTMLInputElement>('[name=isDecorative]');
  const mayPublish = place?.querySelector<HTMLInputElement>('[name=mayPublish]');
  const add = place?.querySelector<HTMLButtonElement>('button[value=attach]');
  if (!details || !file || !alt || !long || !decorative || !mayPublish || !add) return null;
  const inputs = { file, alt, mayPublish };
  const cancel = element('button', 'button button-quiet', late.files.cancel);
  details.classList.add('add-file-panel');
  // Enter in the form must not press it.
  cancel.type = add.type = 'button';
  const bar = element('progress');
  bar.setAttribute('aria-label', late.files.progress);
  bar.hidden = true;
  const words = element('p', 'small');
  add.after(cancel);
  add.parentElement?.before(bar, words);

  const attest = element('label', 'choice');
  const box = element('input');
  box.type = 'checkbox';
  attest.append(box, ' ', element('span', '', late.personalData.notPatients));

  // A box stands in its own words.
  const placeOf = (input: HTMLElement) => input.closest('.field') ?? input.closest('label')?.parentElement;
  const clearField = (input: HTMLElement) => {
    placeOf(input)?.classList.remove('field-error');
    document.getElementById(`${input.id}-problem`)?.remove();
    input.removeAttribute('aria-invalid');
    describe(input, '');
  };
  return {
    details,
    file,
    alt,
    long,
    decorative,
    mayPublish,
    add,
    cancel,
    offerToAttest: () => bar.before(attest),
    attested: () => attest.isConnected && box.checked,
    forget() {
      box.checked = false;
      attest.remove();
    },
    tell: (text, ...more) => words.replaceChildren(text, ...more),
    refuse(field, text) {
      const input = inputs[field];
      clearField(input);
      const problem = element('p', 'problem');
      problem.id = `${input.id}-problem`;
      problem.append(element('span', 'visually-hidden', late.forms.errorBefore), text);
      // Before a box's own words, not among them.
      (input.closest('label') ?? input).before(problem);
      placeOf(input)?.classList.add('field-error');
      input.setAttribute('aria-invalid', 'true');
      describe(input, problem.id);
    },
    clear() {
      clearField(file);
      clearField(alt);
      clearField(mayPublish);
      words.replaceChildren();
    },
    progress(share) {
      bar.hidden = share === null;
      for (const input of [file, alt, long, decorative, mayPublish, add]) input.disabled = share !== null;
      if (share === null) return;
      // All has gone: the server looks at it, for as long as that takes.
      if (share === 1) bar.removeAttribute('value');
      else bar.value = share;
      const percent = share.toLocaleString(document.documentElement.lang, { style: 'percent' });
      words.textContent = share === 1 ? late.files.checking : late.files.sending(percent);
    },
  };
}

/** The hint stays, the problem comes and goes. */
function describe(input: HTMLElement, problem: string): void {
  const hint = document.getElementById(`${input.id}-hint`)?.id ?? '';
  const ids = `${hint} ${problem}`.trim();
  if (ids) input.setAttribute('aria-describedby', ids);
  else input.removeAttribute('aria-describedby');
}
