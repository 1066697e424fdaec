import { AppError } from '../../lib/errors.js';
import { changePreferences, writePreferences } from '../preferences.js';
import { localPath } from '../return-to.js';
import { type Answer, type PageRequest, seeOther } from './answer.js';

/** `/preferences`: colours, text size and language, for everyone and without script (P13). */
export async function savePreferences({ form, preferences }: PageRequest): Promise<Answer> {
  const next = changePreferences(preferences, form);
  if (!next) throw new AppError('invalid_input', (words) => words.web.chooseDisplay);
  const value = writePreferences(next) || null;
  return seeOther(localPath(form.returnTo), { cookies: [{ name: 'prefs', value }] });
}
