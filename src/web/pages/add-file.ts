import type { FormState } from '../../../client/pages/index.js';
import { uploadAttachment } from '../../attachments/index.js';
import { AppError } from '../../lib/errors.js';
import type { Answer, PageRequest } from './answer.js';
import { fields, shownAgain } from './form.js';

/**
 * Uploads the file that came with a text, and shows the form again with its line, and what describes it at length, at
 * the text's end. Whatever is wrong with the file, the text is in the answer.
 */
export async function addFile(
  request: PageRequest,
  again: (form: FormState) => Promise<Answer>,
): Promise<Answer> {
  const { ctx, file, form } = request;
  try {
    const input = {
      ...fields(request, 'alt', 'isDecorative', 'mayPublish'),
      file,
      attested: form.attestedFile,
    };
    const { markdown } = await uploadAttachment.execute(ctx, input);
    const parts = [form.body?.trimEnd(), markdown, form.longDescription?.trim()];
    const taken = {
      alt: undefined,
      longDescription: undefined,
      isDecorative: undefined,
      mayPublish: undefined,
    };
    return again({
      values: { ...form, body: parts.filter(Boolean).join('\n\n'), ...taken },
      hasAdded: true,
    });
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return shownAgain(request, error, again);
  }
}

/** The text was sent without what describes a file at length: these words would be lost. */
export function forgottenDescription(): AppError {
  return new AppError('invalid_input', (words) => words.attachments.descriptionLeft, {
    fields: [{ field: 'longDescription', message: (words) => words.attachments.descriptionLeft }],
  });
}

/** A file was chosen and the text sent without it: the writer may not have meant to. */
export function forgottenFile(): AppError {
  return new AppError('invalid_input', (words) => words.attachments.notAdded, {
    fields: [{ field: 'file', message: (words) => words.attachments.notAdded }],
  });
}
