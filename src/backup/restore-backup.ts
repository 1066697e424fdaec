import { existsSync } from 'node:fs';
import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import {
  type Database,
  lockDataFolder,
  openDatabase,
  query,
  startEmbeddedPostgres,
} from '../database/index.js';
import { silentLogger } from '../lib/logger.js';
import { LABEL } from './copy-cluster.js';
import { copyTree } from './copy-tree.js';
import { type Manifest, readManifest } from './manifest.js';
import { beginEra } from './new-era.js';

export interface RestoreOptions {
  folder: string;
  /** Not there yet, or empty. */
  dataDir: string;
  say(line: string): void;
  /** What is done before the folder is ready: the backup has what was erased after it. */
  beforeReady(db: Database): Promise<void>;
  onProgress?(done: number, total: number): void;
}

export interface Restored extends Manifest {
  accounts: number;
  posts: number;
  lastPostAt: Date | null;
  sessions: number;
  /** Whether the key of anonymous posts was in the backup. */
  hasKey: boolean;
}

/**
 * Makes a data folder of a backup, has Postgres bring it up, and begins a new era. Convene can be started on it then.
 * @throws Error a sentence for the person at the terminal; the data folder is empty again then
 */
export async function restoreBackup({
  folder,
  dataDir,
  say,
  beforeReady,
  onProgress,
}: RestoreOptions): Promise<Restored> {
  const manifest = await readManifest(folder);
  // Postgres would start without it, too, and begin in the middle: what was written during the copy could be half there.
  if (manifest.wasRunning && !existsSync(join(folder, 'postgres', LABEL)))
    throw new Error(`There is no whole backup in ${folder}: postgres/${LABEL} is missing.`);
  if (existsSync(dataDir) && (await readdir(dataDir)).length > 0)
    throw new Error(`${dataDir} is not empty. Move it away first: nothing is ever written over.`);
  await mkdir(dataDir, { recursive: true, mode: 0o700 });
  const unlock = lockDataFolder(dataDir);
  try {
    let done = 0;
    await copyTree(folder, dataDir, {
      takes: (path) => path !== 'backup.json',
      onCopied(bytes) {
        done += bytes;
        onProgress?.(Math.min(done, manifest.bytes), manifest.bytes);
      },
    });
    return {
      ...manifest,
      ...(await bringUp(dataDir, say, beforeReady)),
      hasKey: existsSync(join(dataDir, 'anonymity.key')),
    };
  } catch (error) {
    for (const name of await readdir(dataDir))
      if (name !== 'convene.lock') await rm(join(dataDir, name), { recursive: true, force: true });
    throw error;
  } finally {
    unlock();
  }
}

async function bringUp(
  dataDir: string,
  say: (line: string) => void,
  beforeReady: (db: Database) => Promise<void>,
) {
  const postgres = await startEmbeddedPostgres({ dataDir, log: silentLogger, say });
  try {
    const db = await openDatabase(postgres.url, 2);
    try {
      const { sessions } = await beginEra(db);
      await beforeReady(db);
      const [found] = await query<{ accounts: number; posts: number; lastPostAt: Date | null }>(
        db,
        `select (select count(*)::int from accounts) as accounts, (select count(*)::int from posts) as posts,
           (select max(created_at) from posts) as "lastPostAt"`,
      );
      return { ...found!, sessions };
    } finally {
      await db.destroy();
    }
  } finally {
    await postgres.stop();
  }
}
