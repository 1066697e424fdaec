import type { FormState } from '../../../client/pages/index.js';
import { uploadAttachment } from '../../attachments/index.js';
import { AppError } from '../../lib/errors.js';
import type { Answer, PageRequest } from './answer.js';
import { fields, shownAgain } from './form.js';

/**
 * Uploads the file that came with a text, and shows the form again with its line at the text's end. Whatever is wrong
 * with the file, the text is in the answer.
 */
export async function addFile(
  request: PageRequest,
  again: (form: FormState) => Promise<Answer>,
): Promise<Answer> {
  const { ctx, file, form } = request;
  try {
    const input = { ...fields(request, 'alt', 'isDecorative'), file };
    const { markdown } = await uploadAttachment.execute(ctx, input);
    const text = form.body?.trimEnd() ?? '';
    const body = text === '' ? markdown : `${text}\n\n${markdown}`;
    return again({ values: { ...form, body, alt: undefined, isDecorative: undefined }, hasAdded: true });
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return shownAgain(request, error, again);
  }
}

/** A file was chosen and the text sent without it: the writer may not have meant to. */
export function forgottenFile(): AppError {
  return new AppError('invalid_input', (words) => words.attachments.notAdded, {
    fields: [{ field: 'file', message: (words) => words.attachments.notAdded }],
  });
}
