import type { FormState } from '../../../client/pages/index.js';
import { type Say, said } from '../../../text/index.js';
import { AppError } from '../../lib/errors.js';
import { type Answer, elsewhere, type PageRequest } from './answer.js';

interface Wanted {
  /** @throws AppError not_found, invalid_input */
  read: (receipt: string) => Promise<unknown>;
  /** Where what was found stands: the number comes after it. */
  path: string;
  unknown: Say;
  /** The page with its form; with a form state: nothing has that number. */
  ask: (form?: FormState) => Answer;
}

/** A form that asks for the number of what somebody sent: leads there, or says that there is nothing. */
export async function findByReceipt({ ctx, query }: PageRequest, wanted: Wanted): Promise<Answer> {
  const { read, path, unknown, ask } = wanted;
  const number = query.get('number');
  if (number === undefined) return ask();
  try {
    await read(number);
  } catch (error) {
    if (!(error instanceof AppError) || !['not_found', 'invalid_input'].includes(error.code)) throw error;
    const message = said(unknown, ctx.language);
    return ask({ values: { number }, problems: [{ field: 'number', message }] });
  }
  return elsewhere(`${path}/${encodeURIComponent(number.trim())}`);
}
