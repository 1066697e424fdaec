import { type Preferences, textSizes, themes } from '../../../client/pages/index.js';

const plain: Preferences = { theme: 'system', textSize: 'normal' };

/** The display a person chose, from the cookie `theme.textSize`. Anything else is the plain one. */
export function readPreferences(cookie: string | undefined): Preferences {
  const [theme, textSize] = (cookie ?? '').split('.');
  return {
    theme: themes.find((known) => known === theme) ?? plain.theme,
    textSize: textSizes.find((known) => known === textSize) ?? plain.textSize,
  };
}

export function writePreferences({ theme, textSize }: Preferences): string {
  return `${theme}.${textSize}`;
}
