/** Says `ready`, waits for a line, tries for the lock once, and says `in` or `out`. Holds on until told to end. */
import { once } from 'node:events';
import { register } from 'node:module';

register('../../scripts/ts-hooks.mjs', import.meta.url);
const { lockDataFolder } = await import('../../src/database/embedded/lock-data-folder.ts');

process.stdout.write('ready\n');
await once(process.stdin, 'data');
try {
  lockDataFolder(process.argv[2]);
  process.stdout.write('in\n');
} catch {
  process.stdout.write('out\n');
}
process.stdin.resume();
