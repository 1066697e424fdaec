import { type FileHandle, mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Where a text stands in the spool. */
export interface Place {
  at: number;
  bytes: number;
}

/** Texts that wait on disk, so that an archive of any size needs little memory. */
export interface Spool {
  add(text: string): Promise<Place>;
  read(place: Place): Promise<string>;
  close(): Promise<void>;
}

/** Opens a spool in a file that has no name any more: nothing is left of it, however the process ends. */
export async function openSpool(): Promise<Spool> {
  const folder = await mkdtemp(join(tmpdir(), 'convene-import-'));
  let file: FileHandle;
  try {
    file = await open(join(folder, 'texts'), 'wx+', 0o600);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  let end = 0;
  return {
    async add(text) {
      const bytes = Buffer.from(text, 'utf8');
      await file.write(bytes, 0, bytes.length, end);
      const place = { at: end, bytes: bytes.length };
      end += bytes.length;
      return place;
    },
    async read({ at, bytes }) {
      const buffer = Buffer.alloc(bytes);
      await file.read(buffer, 0, bytes, at);
      return buffer.toString('utf8');
    },
    close: () => file.close(),
  };
}
