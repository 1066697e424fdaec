import { randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Database, query } from '../../database/index.js';
import type { Logger } from '../../lib/logger.js';
import { type Seal, sealWith } from '../../lib/seal.js';

interface Place {
  /** 32 bytes as base64; null: kept in the data folder. */
  anonymityKey: string | null;
  dataDir: string;
}

/**
 * Opens what seals authors of anonymous posts: the key of the settings, or one that is made once in the data folder
 * and readable by its owner only. The database keeps a code of it, so that a node with another key notices.
 * @returns undefined where the key is not the one that this site's pseudonyms were sealed with: nobody posts
 * anonymously then, and nothing is opened
 */
export async function openSeal(db: Database, place: Place, log: Logger): Promise<Seal | undefined> {
  const key = place.anonymityKey
    ? Buffer.from(place.anonymityKey, 'base64')
    : await keyInFolder(place.dataDir);
  const seal = sealWith(key);
  const [row] = await query<{ code: Buffer }>(
    db,
    'update site set anonymity_code = coalesce(anonymity_code, $1) where id = 1 returning anonymity_code as code',
    [seal.code('this site')],
  );
  if (row?.code.equals(seal.code('this site'))) return seal;
  log.error('The key of anonymous posts is not the one that this site used before: see docs/operations.md.');
  return undefined;
}

async function keyInFolder(dataDir: string): Promise<Buffer> {
  const file = join(dataDir, 'anonymity.key');
  await mkdir(dataDir, { recursive: true });
  // Whoever comes first makes it; the others read it.
  const made = randomBytes(32).toString('base64');
  await writeFile(file, `${made}\n`, { mode: 0o600, flag: 'wx' }).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
  });
  return Buffer.from((await readFile(file, 'utf8')).trim(), 'base64');
}
