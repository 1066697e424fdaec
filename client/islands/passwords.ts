import { late } from '../../text/words.js';
import { sayPolitely } from './announce.js';
import { element } from './dom.js';

/** A button beside every password that shows and hides it. Hidden again when the form is sent. */
export function addShowButtons(): void {
  for (const place of document.querySelectorAll<HTMLElement>('[data-password]')) {
    const input = place.querySelector('input');
    if (input === null) continue;
    const button = element('button', 'button button-quiet');
    button.type = 'button';
    button.setAttribute('aria-controls', input.id);
    button.addEventListener('click', () => setShown(input, button, input.type === 'password'));
    input.form?.addEventListener('submit', () => setShown(input, button, false));
    setShown(input, button, false, true);
    place.append(button);
  }
}

/** A button after the suggested words that puts them into the new password. */
export function offerSuggestion(): void {
  const words = document.querySelector<HTMLElement>('[data-suggestion]');
  const field = document.querySelector<HTMLInputElement>('input[autocomplete="new-password"]');
  if (words === null || field === null) return;
  const button = element('button', 'link-button', late.forms.useSuggestion);
  button.type = 'button';
  button.addEventListener('click', () => {
    field.value = words.textContent ?? '';
    field.dispatchEvent(new Event('input', { bubbles: true }));
    const show = field.parentElement?.querySelector('button');
    if (show) setShown(field, show, true);
    field.focus();
  });
  words.closest('p, .hint')?.append(' ', button);
}

function setShown(
  input: HTMLInputElement,
  button: HTMLButtonElement,
  isShown: boolean,
  isQuiet = false,
): void {
  input.type = isShown ? 'text' : 'password';
  button.textContent = isShown ? late.forms.hide : late.forms.show;
  button.setAttribute('aria-label', isShown ? late.forms.hidePassword : late.forms.showPassword);
  if (!isQuiet) sayPolitely(isShown ? late.forms.shown : late.forms.hidden);
}
