import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, realpath, rm } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { lockDataFolder, runningAdmin } from '../database/index.js';
import { copyRunning } from './copy-cluster.js';
import { copyTree, measureTree } from './copy-tree.js';
import { writeManifest } from './manifest.js';

export interface BackupOptions {
  dataDir: string;
  /** A folder that is not there yet, or is empty. */
  folder: string;
  /** The key of anonymous posts comes along: whoever has the backup can then name every author. */
  withKey?: boolean;
  onProgress?(done: number, total: number): void;
}

export interface BackupTaken {
  bytes: number;
  /** Whether the database was running: it went on meanwhile. */
  wasRunning: boolean;
}

/**
 * Copies everything Convene keeps on disk, while it runs or stopped. The database first: every file that it names then
 * is in the copy as well, unless it was removed meanwhile.
 * @throws Error a sentence for the person at the terminal; what was copied by then is taken away again
 */
export async function takeBackup(options: BackupOptions): Promise<BackupTaken> {
  const { folder } = options;
  const cluster = join(options.dataDir, 'postgres');
  if (!existsSync(join(cluster, 'PG_VERSION')))
    throw new Error(
      `There is no database in ${options.dataDir}. Set DATA_DIR to the folder that Convene keeps.`,
    );
  const dataDir = await realpath(options.dataDir);
  const wasThere = existsSync(folder);
  if (wasThere && (await readdir(folder)).length > 0) throw new Error(`${folder} is not empty.`);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  if (!relative(dataDir, await realpath(folder)).startsWith('..')) {
    if (!wasThere) await rm(folder, { recursive: true });
    throw new Error('The backup must not lie inside the data folder.');
  }
  try {
    return await copy({ ...options, dataDir });
  } catch (error) {
    for (const name of await readdir(folder)) await rm(join(folder, name), { recursive: true, force: true });
    throw error;
  }
}

async function copy({ dataDir, folder, withKey, onProgress }: BackupOptions): Promise<BackupTaken> {
  const startedAt = new Date().toISOString();
  const [cluster, to] = [join(dataDir, 'postgres'), join(folder, 'postgres')];
  const adminUrl = runningAdmin(dataDir);
  const unlock = adminUrl ? () => {} : lockDataFolder(dataDir);
  try {
    const takesBeside = (path: string) => isBeside(path, withKey === true);
    const total = (await measureTree(cluster)) + (await measureTree(dataDir, takesBeside));
    let done = 0;
    const onCopied = (bytes: number) => {
      done += bytes;
      onProgress?.(Math.min(done, total), total);
    };
    let bytes = adminUrl
      ? await copyRunning(adminUrl, cluster, to, onCopied)
      : await copyTree(cluster, to, { takes: (path) => !/^postmaster\.(pid|opts)$/.test(path), onCopied });
    bytes += await copyTree(dataDir, folder, { takes: takesBeside, onCopied });
    const postgres = (await readFile(join(to, 'PG_VERSION'), 'utf8')).trim();
    await writeManifest(folder, {
      format: 1,
      postgres,
      startedAt,
      finishedAt: new Date().toISOString(),
      bytes,
      wasRunning: adminUrl !== null,
    });
    return { bytes, wasRunning: adminUrl !== null };
  } finally {
    unlock();
  }
}

/** What lies beside the database and belongs to the site: neither locks and logs, nor, unless asked for, the key. */
function isBeside(path: string, withKey: boolean): boolean {
  const [top] = path.split('/');
  if (top === 'anonymity.key') return withKey;
  return top === 'attachments' || top === 'mail' || top === 'postgres-passwords.json';
}
