import { rmSync } from 'node:fs';
import { register } from 'node:module';
import { join } from 'node:path';

register('../../scripts/ts-hooks.mjs', import.meta.url);
const { clearLeftovers } = await import('../../src/database/embedded/clear-leftovers.ts');
const dataDir = process.argv[2];

// The other end closes when the test run ends, by its own teardown or by a kill -9.
process.stdin.resume();
process.stdin.once('end', async () => {
  await clearLeftovers(join(dataDir, 'postgres'), () => {});
  rmSync(dataDir, { recursive: true, force: true });
  process.exit(0);
});
