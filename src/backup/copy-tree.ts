import { constants, type Dirent } from 'node:fs';
import { copyFile, mkdir, open, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

export interface CopyOptions {
  /** Whether a file or folder goes along; by its path from the top, with `/`. */
  takes?(path: string): boolean;
  /** Called after each file with its bytes. */
  onCopied?(bytes: number): void;
}

/**
 * Copies a folder whose files may change, grow or go meanwhile; what is gone by then is left out. Each file is on disk
 * when this ends. Folders and files are the owner's alone, as those they come from are.
 * @returns the bytes that were copied
 */
export async function copyTree(from: string, to: string, options: CopyOptions = {}): Promise<number> {
  let bytes = 0;
  await walk(from, '', options.takes, {
    async folder(path) {
      await mkdir(join(to, path), { recursive: true, mode: 0o700 });
    },
    async file(path) {
      const size = await copyOne(join(from, path), join(to, path));
      bytes += size;
      options.onCopied?.(size);
    },
  });
  return bytes;
}

/** How much `copyTree` would copy now. */
export async function measureTree(from: string, takes?: CopyOptions['takes']): Promise<number> {
  let bytes = 0;
  await walk(from, '', takes, {
    async folder() {},
    async file(path) {
      bytes += (await orGone(stat(join(from, path))))?.size ?? 0;
    },
  });
  return bytes;
}

interface Visitor {
  folder(path: string): Promise<void>;
  file(path: string): Promise<void>;
}

async function walk(top: string, path: string, takes: CopyOptions['takes'], visitor: Visitor): Promise<void> {
  const entries: Dirent[] | null = await orGone(readdir(join(top, path), { withFileTypes: true }));
  if (!entries) return;
  await visitor.folder(path);
  for (const entry of entries) {
    const inner = path === '' ? entry.name : `${path}/${entry.name}`;
    if (takes && !takes(inner)) continue;
    if (entry.isDirectory()) await walk(top, inner, takes, visitor);
    else if (entry.isFile()) await visitor.file(inner);
  }
}

async function copyOne(from: string, to: string): Promise<number> {
  const copied = await orGone(copyFile(from, to, constants.COPYFILE_FICLONE).then(() => true));
  if (!copied) return 0;
  const file = await open(to, 'r+');
  try {
    await file.chmod(0o600);
    await file.datasync();
    return (await file.stat()).size;
  } finally {
    await file.close();
  }
}

async function orGone<T>(asked: Promise<T>): Promise<T | null> {
  try {
    return await asked;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}
