import { languageList } from '../../views/language-list.js';
import { languageName } from '../../views/language-name.js';
import { languageListOf } from '../choose-language.js';

/** Puts every language into the form's list, which came with the likely ones. Its button opens it. */
export function offerLanguages(form: HTMLFormElement | null): void {
  const list = languageListOf(form);
  const button = form?.querySelector<HTMLButtonElement>('button[name=intent][value=languages]');
  if (!list || !button) return;
  const { value } = list;
  const served = [...list.options].find(({ defaultSelected }) => defaultSelected)?.value;
  const unsaid = list.options[0];
  list.replaceChildren(
    ...(unsaid ? [unsaid] : []),
    ...languageList().map((one) => new Option(languageName(one), one, one === served)),
  );
  list.value = value;
  button.addEventListener('click', (event) => {
    event.preventDefault();
    list.focus();
    try {
      list.showPicker();
    } catch {
      // A browser that does not open it for us: the list has the focus, and opens by any key.
    }
  });
}
