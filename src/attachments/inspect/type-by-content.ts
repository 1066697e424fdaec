import { open } from 'node:fs/promises';
import { fileTypeFromFile } from 'file-type';
import { type FileType, type ImageType, isFileType, isImageType } from './media-types.js';

const CHUNK = 64 * 1024;

/**
 * What a file is, by its bytes alone: neither its name nor what its sender calls it counts (H08).
 * @returns null for what may not be uploaded
 */
export async function typeByContent(path: string): Promise<ImageType | FileType | null> {
  const found = await fileTypeFromFile(path);
  if (found) return isImageType(found.mime) || isFileType(found.mime) ? found.mime : null;
  return (await isPlainText(path)) ? 'text/plain' : null;
}

/** UTF-8 without control characters, and nothing that a browser would take for a page. */
async function isPlainText(path: string): Promise<boolean> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const file = await open(path);
  try {
    const buffer = Buffer.alloc(CHUNK);
    let isFirst = true;
    for (;;) {
      const { bytesRead } = await file.read(buffer, 0, CHUNK);
      const text = decoder.decode(buffer.subarray(0, bytesRead), { stream: bytesRead > 0 });
      // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
      if (/[\0-\x08\x0e-\x1f\x7f]/.test(text)) return false;
      if (isFirst && /^\s*<(?:!doctype|html|svg|\?xml|script|head|body|iframe)/i.test(text)) return false;
      if (bytesRead === 0) return true;
      isFirst = false;
    }
  } catch {
    return false;
  } finally {
    await file.close();
  }
}
