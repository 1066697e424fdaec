import { directionOf } from '../../contract/written-languages.js';
import { locale } from '../../text/words.js';

/** Attributes that tell what something is written in; none where it is as what stands around it. */
export interface WrittenIn {
  lang?: string;
  dir?: 'rtl' | 'ltr';
}

/** Attributes for what is written in this language; none where it is the page's own, or nobody says. */
export function writtenIn(language: string | null | undefined): WrittenIn {
  if (!language || locale.startsWith(`${language}-`)) return {};
  return { lang: language, dir: directionOf(language) };
}

/** Attributes for words of the page's own among others. */
export function pageLanguage(): Required<WrittenIn> {
  return { lang: locale, dir: directionOf(locale.slice(0, 2)) };
}
