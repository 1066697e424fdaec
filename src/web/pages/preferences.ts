import { savePreferences as keep } from '../../auth/index.js';
import { AppError } from '../../lib/errors.js';
import { changePreferences, writePreferences } from '../preferences.js';
import { localPath } from '../return-to.js';
import { type Answer, type PageRequest, seeOther } from './answer.js';

/** `/preferences`: colours, text size and language, for everyone and without script (P13). */
export async function savePreferences({ ctx, form, preferences }: PageRequest): Promise<Answer> {
  const next = changePreferences(preferences, form);
  if (!next) throw new AppError('invalid_input', (words) => words.web.chooseDisplay);
  const value = writePreferences(next) || null;
  if (ctx.actor.kind === 'account') await keep.execute(ctx, { preferences: value ?? '' });
  return seeOther(localPath(form.returnTo), { cookies: [{ name: 'prefs', value }] });
}

/** `/preferences/forget`: the cookie goes, and what the account kept of it. */
export async function forgetPreferences({ ctx }: PageRequest): Promise<Answer> {
  if (ctx.actor.kind === 'account') await keep.execute(ctx, { preferences: '' });
  return seeOther('/cookies', { cookies: [{ name: 'prefs', value: null }] });
}
