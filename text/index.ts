import { german } from './de/index.js';
import { english } from './en/index.js';
import type { Language } from './languages.js';
import type { AnswerWords } from './shape.js';
import { speak } from './words.js';

export { counting, type PluralForms } from './count.js';
export { type Language, languages, locales } from './languages.js';

const catalogues = { en: english, de: german };

/** A sentence that is chosen when it is shown, in the language of whoever reads it. */
export type Say = (answers: AnswerWords) => string;

/** @returns the sentence in a language */
export function said(say: Say, language: Language): string {
  return say(catalogues[language].answers);
}

/** The whole catalogue of a language: for mail, where reader and asker differ. */
export function wordsOf(language: Language) {
  return catalogues[language];
}

let spoken: Language = 'en';
speak(english);

/**
 * Speaks a language while `work` runs, which must be synchronous: rendering a page, parsing an input.
 * Nothing else can run in between, so a plain variable is enough.
 */
export function inLanguage<T>(language: Language, work: () => T): T {
  if (language === spoken) return work();
  const before = spoken;
  spoken = language;
  speak(catalogues[language]);
  try {
    return work();
  } finally {
    spoken = before;
    speak(catalogues[before]);
  }
}
