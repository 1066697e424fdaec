import { AppError } from '../lib/errors.js';

/** A file of this site: /a/ and its id. */
const FILE = /\/a\/[0-9a-f]{8}-[0-9a-f]{4}/i;

/**
 * Refuses an anonymous text that shows a file: what is kept of a file says whose it is, and a file may say it too.
 * @throws AppError invalid_input
 */
export function checkNoFiles(body: string): void {
  if (!FILE.test(body)) return;
  throw new AppError('invalid_input', (words) => words.anonymity.noFiles, {
    reason: 'no_files',
    fields: [{ field: 'body', message: (words) => words.anonymity.noFiles }],
  });
}
