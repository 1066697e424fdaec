import { locale } from '../../text/words.js';

const names = new Map<string, Map<string, string>>();
const displays = new Map<string, Intl.DisplayNames>();

/** What a language (ISO 639-1) is called in the reader's own. Asked for by each page that one can write in: each name is made once. */
export function languageName(language: string): string {
  const known = names.get(locale) ?? new Map<string, string>();
  names.set(locale, known);
  const name = known.get(language) ?? (display().of(language) || language);
  known.set(language, name);
  return name;
}

/** Made once for each reader's language: that takes longer than asking it. */
function display(): Intl.DisplayNames {
  const made = displays.get(locale) ?? new Intl.DisplayNames(locale, { type: 'language' });
  displays.set(locale, made);
  return made;
}
