import type { ReceivedFile } from '../../contract/attachments.js';
import { AppError, type Sentence } from '../lib/errors.js';
import type { Files } from '../lib/file-store.js';
import { fileTypes, type ImageType, isImageType } from './inspect/media-types.js';
import { keptType, prepareImage } from './inspect/prepare-image.js';
import { safeName } from './inspect/safe-name.js';
import { typeByContent } from './inspect/type-by-content.js';
import type { AttachmentRow } from './queries/rows.js';

/** A file that may be kept: what is kept of it lies at `path`. */
export type Prepared = Omit<AttachmentRow, 'id' | 'ownerId' | 'declaredVersion' | 'createdAt'> & {
  path: string;
};

/** What a file's sender says of an image. */
export interface Description {
  alt: string;
  isDecorative: boolean;
}

/**
 * Looks at a file and makes it fit to be kept: scanned, known by its content, an image written anew.
 * @param output where a prepared image is written
 * @throws AppError saying what is wrong with it
 */
export async function prepareFile(
  files: Files,
  file: ReceivedFile,
  description: Description,
  output: string,
): Promise<Prepared> {
  if (file.bytes === 0) throw wrong('file', (words) => words.attachments.empty);
  await scan(files, file.path);
  const type = await typeByContent(file.path);
  if (!type) throw wrong('file', (words) => words.attachments.wrongType);
  if (isImageType(type)) return image(file, type, description, output);
  const name = safeName(file.name, fileTypes[type]);
  return {
    kind: 'file',
    mediaType: type,
    bytes: file.bytes,
    width: null,
    height: null,
    name,
    alt: null,
    isDecorative: false,
    path: file.path,
  };
}

async function image(
  file: ReceivedFile,
  type: ImageType,
  { alt, isDecorative }: Description,
  output: string,
): Promise<Prepared> {
  if (alt === '' && !isDecorative) throw wrong('alt', (words) => words.attachments.describeImage);
  const prepared = await prepareImage(file.path, type, output);
  if (!prepared) throw wrong('file', (words) => words.attachments.unreadableImage);
  const { width, height, bytes } = prepared;
  return {
    kind: 'image',
    mediaType: keptType(type),
    bytes,
    width,
    height,
    name: null,
    alt: isDecorative ? null : alt,
    isDecorative,
    path: output,
  };
}

/** A scanner that can't look lets nothing through. */
async function scan({ scan }: Files, path: string): Promise<void> {
  if (!scan) return;
  const found = await scan(path).catch(() => null);
  if (found === null) {
    throw new AppError('unavailable', (words) => words.attachments.noScanner, { retryAfterSeconds: 30 });
  }
  if (found === 'infected') throw wrong('file', (words) => words.attachments.infected);
}

function wrong(field: string, message: Sentence): AppError {
  return new AppError('invalid_input', message, { fields: [{ field, message }] });
}
