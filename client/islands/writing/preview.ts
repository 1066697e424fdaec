import { late } from '../../../text/words.js';
import { worded } from '../../views/worded.js';
import { element } from '../dom.js';
import { ask } from './ask.js';
import { sayPolitely } from './page.js';

/** Shows the text as the server renders it, below the box, without leaving the page. */
export function offerPreview(place: HTMLElement, box: HTMLTextAreaElement): void {
  const button = box.form?.querySelector<HTMLButtonElement>('button[name=intent][value=preview]');
  button?.addEventListener('click', async (event) => {
    event.preventDefault();
    const answer = await ask<{ html: string }>('POST', '/preview', { body: box.value });
    const section = place.querySelector<HTMLElement>('.preview') ?? newSection(box);
    const view = element('div', 'prose');
    if (answer?.ok && answer.data.html !== '') view.innerHTML = worded(answer.data.html);
    else {
      const words = answer === null ? late.writing.noAnswer : answer.ok ? '' : answer.error.message;
      view.append(element('p', '', words || late.writing.previewEmpty));
    }
    section.replaceChildren(element('h2', '', late.writing.previewHeading), view);
    sayPolitely(late.writing.previewShown);
    section.scrollIntoView({ block: 'nearest' });
  });
}

function newSection(box: HTMLTextAreaElement): HTMLElement {
  const section = element('section', 'preview');
  section.setAttribute('aria-label', late.writing.previewHeading);
  (box.closest('.field') ?? box).after(section);
  return section;
}

/** A preview of a text that was sent is of nothing any more. */
export function clearPreview(place: HTMLElement): void {
  place.querySelector('.preview')?.remove();
}
