import { isUtf8 } from 'node:buffer';
import { readFile } from 'node:fs/promises';
import type { ReceivedFile } from '../../../contract/attachments.js';
import { MOST_LIST_CHARACTERS } from '../../../contract/invitations.js';
import { AppError } from '../../lib/errors.js';

/** A character has at most four bytes. */
const MOST_BYTES = 4 * MOST_LIST_CHARACTERS;

/**
 * The text of a list that came as a file.
 * @throws AppError invalid_input for one that is too large, or no text
 */
export async function readListFile(file: ReceivedFile): Promise<string> {
  if (file.bytes > MOST_BYTES) throw notThisFile();
  const text = textOf(await readFile(file.path));
  if (text.includes('\0')) throw notThisFile();
  return text;
}

/** Spreadsheets write UTF-16 with its mark, UTF-8, or what Windows of western Europe writes. */
export function textOf(bytes: Buffer): string {
  const mark = bytes.subarray(0, 2).toString('latin1');
  const encoding =
    mark === '\xff\xfe'
      ? 'utf-16le'
      : mark === '\xfe\xff'
        ? 'utf-16be'
        : isUtf8(bytes)
          ? 'utf-8'
          : 'windows-1252';
  return new TextDecoder(encoding).decode(bytes);
}

function notThisFile(): AppError {
  return new AppError('invalid_input', (words) => words.members.noList, {
    fields: [{ field: 'file', message: (words) => words.members.noList }],
  });
}
