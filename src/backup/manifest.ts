import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';

const manifest = z.object({
  format: z.literal(1),
  /** The Postgres that made the files. */
  postgres: z.string(),
  /** ISO 8601; the copy is the database as it was at the second of the two. */
  startedAt: z.string(),
  finishedAt: z.string(),
  bytes: z.number(),
  /** Copied while the database went on: its files are of different moments, and a label says where to begin. */
  wasRunning: z.boolean().default(false),
});
export type Manifest = z.output<typeof manifest>;

const NAME = 'backup.json';

/** Written last: a folder without it is a backup that was cut short. */
export async function writeManifest(folder: string, content: Manifest): Promise<void> {
  await writeFile(join(folder, NAME), `${JSON.stringify(content, null, 2)}\n`, { mode: 0o600, flush: true });
}

/** @throws Error a sentence when the folder holds no whole backup that this version can read */
export async function readManifest(folder: string): Promise<Manifest> {
  const text = await readFile(join(folder, NAME), 'utf8').catch(() => {
    throw new Error(`There is no whole backup in ${folder}: ${NAME} is missing.`);
  });
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch {
    throw new Error(`${NAME} in ${folder} is damaged.`);
  }
  const parsed = manifest.safeParse(content);
  if (!parsed.success) throw new Error(`${NAME} in ${folder} was written by another version of Convene.`);
  return parsed.data;
}
