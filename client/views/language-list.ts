import { writtenLanguages } from '../../contract/written-languages.js';
import { locale } from '../../text/words.js';
import { languageName } from './language-name.js';

const lists = new Map<string, string[]>();

/** Every language that something can be written in, in the order of its name in the reader's own. */
export function languageList(): string[] {
  const known = lists.get(locale) ?? byName(writtenLanguages);
  lists.set(locale, known);
  return known;
}

/** In the order of their names. */
export function byName(languages: Iterable<string>): string[] {
  const named = [...languages].map((one) => [one, languageName(one)] as const);
  return named.sort(([, one], [, other]) => one.localeCompare(other, locale)).map(([one]) => one);
}
