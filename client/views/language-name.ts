import { locale } from '../../text/words.js';

const displays = new Map<string, Intl.DisplayNames>();

/** What a language (ISO 639-1) is called in the reader's own. Made once for each reader's: that takes longer than asking it. */
export function languageName(language: string): string {
  const known = displays.get(locale) ?? new Intl.DisplayNames(locale, { type: 'language' });
  displays.set(locale, known);
  return known.of(language) ?? language;
}
