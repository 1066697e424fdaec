import { patientNumbersIn, spacedNumber } from '../../../contract/patient-numbers.js';
import { late } from '../../../text/words.js';
import { sayNow } from '../announce.js';
import { element } from '../dom.js';

/**
 * Holds a text back once where it has a number that could be a patient's, and says so below the box. Sending it again
 * sends it: the writer knows better.
 */
export function checkForPatients(place: HTMLElement, box: HTMLTextAreaElement): void {
  const { form } = box;
  const line = element('p', 'notice notice-warning');
  const known = new Set<string>();
  form?.addEventListener(
    'submit',
    (event) => {
      line.remove();
      // The buttons beside the one that sends show or keep the text.
      if (event.submitter instanceof HTMLButtonElement && event.submitter.name) return;
      const title = form.querySelector<HTMLInputElement>('input[name=title]')?.value ?? '';
      const news = patientNumbersIn(`${title}\n${box.value}`).filter((number) => !known.has(number));
      if (news.length === 0) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      for (const number of news) known.add(number);
      // A form that goes by itself tells the server that its writer was asked.
      const checked = form.querySelector<HTMLInputElement>('input[name=checkedNumbers]');
      if (checked) checked.value = [...known].join(',');
      line.textContent = late.writing.patientNumber(spacedNumber(news[0]!));
      place.append(line);
      sayNow(line.textContent);
    },
    { capture: true },
  );
  // What is in the box after it was sent is another text.
  form?.addEventListener('sent', () => known.clear());
}
