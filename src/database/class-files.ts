import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** `src/`, or what is built of it. */
const source = join(import.meta.dirname, '..');

/**
 * Paths below `src/` of all files there. The build of the one-file server puts the files of entities and migrations in the
 * place of this module (`scripts/build-server.mjs`).
 */
export function listFiles(): string[] {
  return readdirSync(source, { recursive: true, encoding: 'utf8' });
}

/** What such a file exports. */
export async function loadFile(file: string): Promise<Record<string, unknown>> {
  return import(join(source, file));
}
