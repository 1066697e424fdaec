import { directionOf } from '../../contract/written-languages.js';
import { locale } from '../../text/words.js';

/** Attributes for what is written in this language; none where it is the page's own, or nobody says. */
export function writtenIn(language: string | null | undefined): { lang?: string; dir?: 'rtl' | 'ltr' } {
  if (!language || locale.startsWith(`${language}-`)) return {};
  return { lang: language, dir: directionOf(language) };
}
