import { late } from '../../../text/words.js';
import { element } from '../dom.js';
import { sayPolitely } from './page.js';

type Choice = 'mine' | 'other' | 'both';

/** Shows the text of another device below one's own, and waits for a choice. Until then nothing is saved over. */
export function askWhichText(place: HTMLElement, other: string): Promise<Choice> {
  const group = element('section', 'notice draft-conflict stack');
  group.setAttribute('aria-label', late.writing.conflict);
  const label = element('label', '', late.writing.other);
  const text = element('textarea');
  text.id = label.htmlFor = 'other-draft';
  text.readOnly = true;
  text.rows = 4;
  text.value = other;
  const row = element('div', 'row');
  group.append(element('p', '', late.writing.conflict), label, text, row);
  place.append(group);
  sayPolitely(late.writing.conflict);
  return new Promise((choose) => {
    const choices: [Choice, string][] = [
      ['mine', late.writing.keepMine],
      ['other', late.writing.takeOther],
      ['both', late.writing.joinBoth],
    ];
    for (const [choice, words] of choices) {
      const button = element('button', 'button button-quiet', words);
      button.type = 'button';
      button.addEventListener('click', () => {
        group.remove();
        place.querySelector('textarea')?.focus();
        choose(choice);
      });
      row.append(button);
    }
  });
}
