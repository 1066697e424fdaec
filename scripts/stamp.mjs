/** Knows whether dist/ was made from the sources as they are now. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { dist, root } from './paths.mjs';

const inputs = ['contract', 'text', 'src', 'client', 'sdk', 'examples', 'bench', 'scripts'];
const files = ['ormconfig.ts', 'package-lock.json', 'tsconfig.json', 'tsconfig.build.json'];
const stamp = join(dist, '.stamp');

/** One hash over all that the build reads. */
export function hashSources() {
  const hash = createHash('sha256');
  for (const path of [...inputs.flatMap(filesIn), ...files].filter((file) => existsSync(join(root, file)))) {
    hash.update(`${path}\0`).update(readFileSync(join(root, path)));
  }
  return hash.digest('hex');
}

export function isFresh(hash = hashSources()) {
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === hash;
}

export function hasBuild() {
  return existsSync(stamp);
}

export function writeStamp(hash) {
  mkdirSync(dist, { recursive: true });
  writeFileSync(stamp, hash);
}

/** Says that dist/ is no longer a whole build, e.g. because it is being changed bit by bit. */
export function clearStamp() {
  rmSync(stamp, { force: true });
}

function filesIn(folder) {
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name).slice(root.length + 1))
    .sort();
}
