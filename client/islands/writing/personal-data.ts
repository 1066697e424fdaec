import { findPersonalData, highOnly } from '../../../contract/personal-data/find.js';
import type { Finding } from '../../../contract/personal-data/finding.js';
import { maskOf, maskPersonalData } from '../../../contract/personal-data/mask.js';
import { namedPeopleIn } from '../../../contract/personal-data/named-people.js';
import { late } from '../../../text/words.js';
import { sayNow } from '../announce.js';
import { element } from '../dom.js';

/** After this long without a key the text is looked through for a hint. */
const PAUSE_MS = 800;

type Box = HTMLInputElement | HTMLTextAreaElement;

/**
 * Holds a text back while it could show who a patient is, and offers to mask it, or to say that it is no patient's where
 * the network takes that. What was said goes with the text: the server looks again.
 * @param guard what the network does about such texts
 */
export function guardPersonalData(
  place: HTMLElement,
  box: HTMLTextAreaElement,
  guard: string | undefined,
): void {
  const { form } = box;
  if (form === null || guard === 'off') return;
  const panel = element('div', 'notice notice-warning stack');
  panel.setAttribute('role', 'group');
  const hint = element('p', 'muted small');
  /** What its writer said is no patient's. Never kept beyond this page. */
  const known = new Set<string>();
  const boxes = (): Box[] => [...form.querySelectorAll<Box>('input[name=title]'), box];
  const found = (one: Box) =>
    highOnly(findPersonalData(one.value)).filter((finding) => !known.has(writtenAs(finding, one)));

  form.addEventListener(
    'submit',
    (event) => {
      panel.remove();
      // The buttons beside the one that sends show or keep the text, or say all this without script.
      if (event.submitter instanceof HTMLButtonElement && event.submitter.name) return;
      const first = boxes().find((one) => found(one).length > 0);
      if (first === undefined) return attest(form, known.size > 0);
      event.preventDefault();
      event.stopImmediatePropagation();
      ask(first);
    },
    { capture: true },
  );
  // What is in the box after it was sent is another text.
  form.addEventListener('sent', () => known.clear());

  function ask(one: Box): void {
    const finding = found(one)[0]!;
    const say = late.personalData;
    const text = `${say.found(say.kinds[finding.kind], maskOf(finding, one.value))} ${guard === 'stop' ? say.stopped : say.isPatients}`;
    const row = element('div', 'row');
    row.append(button('', say.mask, mask));
    row.append(button('button-quiet', say.attest, send));
    const line = element('p', '', text);
    line.id = 'personal-data-found';
    panel.setAttribute('aria-labelledby', line.id);
    panel.replaceChildren(line, row);
    place.append(panel);
    sayNow(text);
  }
  function mask(): void {
    for (const one of boxes()) {
      if (found(one).length === 0) continue;
      one.value = maskPersonalData(one.value);
      one.dispatchEvent(new Event('input', { bubbles: true }));
    }
    panel.remove();
    hint.textContent = late.personalData.masked;
    place.append(hint);
    sayNow(late.personalData.masked);
    box.focus();
  }
  function send(): void {
    for (const one of boxes()) for (const finding of found(one)) known.add(writtenAs(finding, one));
    box.focus();
    form!.requestSubmit();
  }

  let pause: ReturnType<typeof setTimeout> | undefined;
  form.addEventListener('input', () => {
    clearTimeout(pause);
    pause = setTimeout(() => showHint(box), PAUSE_MS);
  });
  // What brought these tools was typed before they came.
  showHint(box);
  function showHint(one: Box): void {
    const low = findPersonalData(one.value).find(({ grade }) => grade === 'low');
    const say = late.personalData;
    const isNamed = low === undefined && namedPeopleIn(one.value).length > 0;
    hint.textContent = low ? say.hint(say.kinds[low.kind]) : isNamed ? say.namesSomebody : '';
    if (low || isNamed) place.append(hint);
    else hint.remove();
  }
}

const writtenAs = ({ start, length }: Finding, { value }: Box) => value.slice(start, start + length);

/** A form tells the server what its writer has said. */
function attest(form: HTMLFormElement, isAttested: boolean): void {
  const field = form.querySelector<HTMLInputElement>('input[name=attested]');
  if (field) field.value = isAttested ? 'true' : '';
}

function button(kind: string, text: string, act: () => void): HTMLButtonElement {
  const made = element('button', `button ${kind}`.trim(), text);
  made.type = 'button';
  made.addEventListener('click', act);
  return made;
}
