/** `npm run build`: TypeScript to dist/, the browser's files to dist/assets/. Does nothing when nothing changed. */
import './check-node.mjs';
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { buildClient } from './build-client.mjs';
import { withBuildLock } from './build-lock.mjs';
import { buildServer } from './build-server.mjs';
import { root } from './paths.mjs';
import { pruneBuild } from './prune-build.mjs';
import { hasBuild, hashSources, isFresh, writeStamp } from './stamp.mjs';

const tsc = join(root, 'node_modules', 'typescript', 'bin', 'tsc');

/**
 * Builds when the sources are not those of the last build.
 * @param tolerant run on after type errors, for someone who wants to see one test
 */
export async function build({ tolerant = false } = {}) {
  if (isFresh()) return;
  if (!existsSync(tsc)) return withoutTools();
  await withBuildLock(async () => {
    // Before reading: what changes while we build is built the next time.
    const hash = hashSources();
    if (isFresh(hash)) return;
    console.log('Building');
    const { status } = spawnSync(process.execPath, [tsc, '-p', 'tsconfig.build.json'], {
      cwd: root,
      stdio: 'inherit',
    });
    if (status !== 0 && !tolerant) fail('The build stopped at the type errors above.');
    pruneBuild();
    await buildClient();
    await buildServer();
    if (status === 0) writeStamp(hash);
  });
}

/** An installation without dev dependencies runs what was built before it was shipped. */
function withoutTools() {
  if (hasBuild()) return;
  fail(
    'There is no build, and the tools to make one are not installed. Run "npm ci" (with dev dependencies).',
  );
}

function fail(sentence) {
  console.error(sentence);
  process.exit(1);
}

if (process.argv[1] === import.meta.filename) await build();
