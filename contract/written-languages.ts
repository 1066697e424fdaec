/** Languages in which a forum, or a part of a text, can say that it is written: ISO 639-1. */
export const writtenLanguages = [
  ...[
    'ar',
    'bg',
    'bn',
    'bs',
    'ca',
    'cs',
    'cy',
    'da',
    'de',
    'el',
    'en',
    'es',
    'et',
    'eu',
    'fa',
    'fi',
    'fr',
    'ga',
  ],
  ...[
    'gd',
    'gl',
    'he',
    'hi',
    'hr',
    'hu',
    'hy',
    'id',
    'is',
    'it',
    'ja',
    'ka',
    'ko',
    'la',
    'lt',
    'lv',
    'mk',
    'ms',
  ],
  ...[
    'mt',
    'nb',
    'nl',
    'nn',
    'pa',
    'pl',
    'ps',
    'pt',
    'ro',
    'ru',
    'sk',
    'sl',
    'so',
    'sq',
    'sr',
    'sv',
    'sw',
    'ta',
  ],
  ...['te', 'th', 'tl', 'tr', 'uk', 'ur', 'vi', 'zh'],
] as const;
export type WrittenLanguage = (typeof writtenLanguages)[number];

const rightToLeft = new Set<string>(['ar', 'fa', 'he', 'ps', 'ur']);

/** `rtl` where the language is written from right to left. */
export function directionOf(language: string): 'rtl' | 'ltr' {
  return rightToLeft.has(language) ? 'rtl' : 'ltr';
}

/**
 * What a form's choice says. Null: as the place; undefined: nothing, or no language.
 */
export function languageOf(choice: string | undefined): WrittenLanguage | null | undefined {
  return choice === '' ? null : writtenLanguages.find((one) => one === choice);
}
