/** Builds if needed, then runs a file of dist/ with the arguments after it. */
import './check-node.mjs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from './build.mjs';
import { root } from './paths.mjs';

const [file, ...args] = process.argv.slice(2);
if (!file) {
  console.error('Usage: node scripts/run.mjs dist/FILE.js [arguments]');
  process.exit(1);
}
await build();
const path = join(root, file);
process.argv = [process.argv[0], path, ...args];
await import(pathToFileURL(path).href);
