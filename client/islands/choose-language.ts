import { languageName } from '../views/language-name.js';

/** Chooses in a list that has the likely languages until somebody looks for another. */
export function chooseLanguage(list: HTMLSelectElement, language: string): void {
  if (![...list.options].some(({ value }) => value === language))
    list.add(new Option(languageName(language), language));
  list.value = language;
}

/** The form's list of languages. */
export const languageListOf = (form: HTMLFormElement | null) =>
  form?.querySelector<HTMLSelectElement>('select[name=writtenIn]') ?? null;
