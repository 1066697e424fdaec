import { createReadStream } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { constants, createGunzip } from 'node:zlib';
import { AppError } from '../../lib/errors.js';

/** A readable archive. `chunks` can be read once; `warning` is final when they are at their end. */
export interface OpenArchive {
  /** Bytes on disk, for a progress bar. */
  size: number;
  /** Bytes read from disk so far. */
  position(): number;
  chunks: AsyncIterable<Buffer>;
  /** A sentence about what could not be read, or null. */
  warning(): string | null;
}

/**
 * Opens a plain or gzipped file; which of the two is told by its first bytes, not its name.
 * @throws AppError not_found or invalid_input with a sentence for the person at the terminal
 */
export async function openArchive(path: string): Promise<OpenArchive> {
  const info = await stat(path).catch((error: NodeJS.ErrnoException) => {
    throw new AppError('not_found', () => cannotRead(path, error));
  });
  if (!info.isFile()) throw new AppError('invalid_input', () => `${path} is not a file.`);
  if (info.size === 0) throw new AppError('invalid_input', () => `${path} is empty.`);
  const { isGzip, lastSize } = await peek(path, info.size);
  const raw = createReadStream(path, { highWaterMark: 1 << 18 });
  let warning: string | null = null;
  const plain = { size: info.size, position: () => raw.bytesRead, warning: () => warning };
  if (!isGzip) return { ...plain, chunks: raw };
  return { ...plain, chunks: unzipped() };

  async function* unzipped(): AsyncGenerator<Buffer> {
    let bytes = 0;
    // SYNC_FLUSH gives all that a file cut off in the middle still holds.
    const unzip = createGunzip({ finishFlush: constants.Z_SYNC_FLUSH });
    raw.on('error', (error) => unzip.destroy(error)).pipe(unzip);
    try {
      for await (const chunk of unzip as AsyncIterable<Buffer>) {
        bytes += chunk.length;
        yield chunk;
      }
    } catch (error) {
      if (!(error as NodeJS.ErrnoException).code?.startsWith('Z_')) throw error;
      warning = 'The compressed file is damaged: what comes after the damage could not be read.';
    } finally {
      raw.destroy();
    }
    if (!warning && bytes % 2 ** 32 !== lastSize && !(await isWhole(path))) {
      warning = 'The compressed file ends too early: it was probably cut off while it was copied.';
    }
  }
}

async function peek(path: string, size: number): Promise<{ isGzip: boolean; lastSize: number }> {
  const file = await open(path).catch((error: NodeJS.ErrnoException) => {
    throw new AppError('forbidden', () => cannotRead(path, error));
  });
  try {
    const first = Buffer.alloc(2);
    const last = Buffer.alloc(4);
    await file.read(first, 0, 2, 0);
    await file.read(last, 0, 4, Math.max(0, size - 4));
    return { isGzip: first[0] === 0x1f && first[1] === 0x8b, lastSize: last.readUInt32LE() };
  } finally {
    await file.close();
  }
}

/** Several gzip files one after the other are whole although their last size is not the sum. */
async function isWhole(path: string): Promise<boolean> {
  try {
    for await (const _ of createReadStream(path).pipe(createGunzip()));
    return true;
  } catch {
    return false;
  }
}

function cannotRead(path: string, error: NodeJS.ErrnoException): string {
  if (error.code === 'ENOENT') return `There is no file ${path}.`;
  if (error.code === 'EACCES') return `You may not read ${path}.`;
  return `${path} can't be read (${error.code ?? 'unknown reason'}).`;
}
