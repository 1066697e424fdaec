import { randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { copyFile, mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { FileStore } from '../../lib/file-store.js';

/** Keeps files in a folder, spread over 256 sub-folders. What `put` has answered for is on the disk. */
export function diskStore(folder: string): FileStore {
  const at = (name: string) => {
    if (!/^[0-9a-z][0-9a-z.-]{2,100}$/.test(name) || name.includes('..'))
      throw new Error('not a name of ours');
    return join(folder, name.slice(-2), name);
  };
  return {
    async put(name, path) {
      const target = at(name);
      await mkdir(dirname(target), { recursive: true });
      const part = `${target}.${randomUUID()}.part`;
      try {
        await copyFile(path, part);
        const file = await open(part, 'r+');
        await file.sync().finally(() => file.close());
        await rename(part, target);
      } catch (error) {
        await rm(part, { force: true });
        throw error;
      }
    },
    async open(name) {
      const file = await open(at(name)).catch((error: NodeJS.ErrnoException) => {
        if (error.code === 'ENOENT') return null;
        throw error;
      });
      return file && createReadStream('', { fd: file });
    },
    remove: (name) => rm(at(name), { force: true }),
  };
}
