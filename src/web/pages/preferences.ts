import { textSizes, themes } from '../../../client/pages/index.js';
import { AppError } from '../../lib/errors.js';
import { localPath } from '../return-to.js';
import { type Answer, type PageRequest, seeOther } from './answer.js';
import { writePreferences } from './read-preferences.js';

/** `/preferences`: colours and text size, for everyone and without script (P13). */
export async function savePreferences({ form }: PageRequest): Promise<Answer> {
  const theme = themes.find((known) => known === form.theme);
  const textSize = textSizes.find((known) => known === form.textSize);
  if (!theme || !textSize) {
    throw new AppError('invalid_input', 'Choose one of the colours and one of the sizes.');
  }
  const value = writePreferences({ theme, textSize });
  return seeOther(localPath(form.returnTo), { cookies: [{ name: 'prefs', value }] });
}
