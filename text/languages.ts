/** The languages the interface speaks. The first is the one spoken where nothing else was asked for. */
export const languages = ['en', 'de'] as const;
export type Language = (typeof languages)[number];

/** For Intl and the `lang` attribute. */
export const locales: Record<Language, string> = { en: 'en-GB', de: 'de-DE' };

/** Each language's name in itself, for the chooser. */
export const languageNames: Record<Language, string> = { en: 'English', de: 'Deutsch' };
