import { AppError } from '../lib/errors.js';
import { hasUndescribedImage } from '../lib/markdown/index.js';

/** Refuses a text with an image that says nothing to those who don't see it. @throws AppError invalid_input */
export function checkImages(body: string): void {
  if (!hasUndescribedImage(body)) return;
  throw new AppError('invalid_input', (words) => words.attachments.describeInText, {
    fields: [{ field: 'body', message: (words) => words.attachments.describeInText }],
  });
}
