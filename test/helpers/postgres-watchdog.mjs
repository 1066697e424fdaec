/** Ends what works on the data folders below a folder, and removes the folder, as soon as standard input closes. */
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { register } from 'node:module';
import { basename, dirname, join } from 'node:path';

register('../../scripts/ts-hooks.mjs', import.meta.url);
const { clearLeftovers } = await import('../../src/database/embedded/clear-leftovers.ts');
const { startTimeOf } = await import('../../src/database/embedded/processes.ts');
const top = process.argv[2];

// The other end closes when the test run ends, by its own teardown or by a kill -9.
process.stdin.resume();
process.stdin.once('end', async () => {
  const clusters = findClusters(top);
  for (const cluster of clusters) killOwner(dirname(cluster));
  for (const cluster of clusters) await clearLeftovers(cluster, () => {});
  rmSync(top, { recursive: true, force: true, maxRetries: 5 });
  process.exit(0);
});

function findClusters(folder) {
  if (!existsSync(folder)) return [];
  const folders = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return folders.flatMap(({ name }) => {
    const path = join(folder, name);
    return basename(path) === 'postgres' ? [path] : findClusters(path);
  });
}

/** First the one who would start its server again. */
function killOwner(dataDir) {
  try {
    const { pid, startedAt } = JSON.parse(readFileSync(join(dataDir, 'convene.lock'), 'utf8'));
    if (startTimeOf(pid) === startedAt) process.kill(pid, 'SIGKILL');
  } catch {
    // Nobody holds it.
  }
}
