import { searchPage } from '../../../client/pages/index.js';
import { findPersonalData } from '../../../contract/personal-data.js';
import { AppError } from '../../lib/errors.js';
import { searchSite } from '../../search/index.js';
import { statusOf } from '../errors/status.js';
import { type Answer, type PageRequest, show } from './answer.js';
import { readNumber } from './read-number.js';

const names = ['q', 'kind', 'sort', 'author', 'forum', 'network', 'before', 'after', 'has', 'is'] as const;

/** `/search`. What can't be understood is said beside the form, which keeps what was typed. */
export async function search({ ctx, query }: PageRequest): Promise<Answer> {
  // A form sends what was left empty, too.
  const given = names.flatMap((name) => {
    const value = query.get(name)?.trim();
    return value ? [[name, value] as const] : [];
  });
  const fields = { q: '', ...Object.fromEntries(given) };
  const page = readNumber(query.get('page'));
  try {
    return show(searchPage, {
      fields,
      found: await searchSite.execute(ctx, { ...fields, page }),
      isPersonal: isPersonal(fields.q),
    });
  } catch (error) {
    if (!(error instanceof AppError) || !['invalid_input', 'too_many', 'unavailable'].includes(error.code))
      throw error;
    const { fields: problems, message, retryAfterSeconds } = error.toBody(ctx.language);
    const form = problems?.length ? { problems } : { message };
    return { ...show(searchPage, { fields, found: null, form }, statusOf(error)), retryAfterSeconds };
  }
}

/** A number alone is searched for on purpose: any grade is worth a word. */
const isPersonal = (q: string): boolean => findPersonalData(q).length > 0;
