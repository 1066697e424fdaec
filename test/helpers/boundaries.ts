import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const script = join(import.meta.dirname, '../../scripts/boundaries.mjs');

/** Runs the boundary check on a folder, in a process of its own: it lives outside the test runner's modules. */
export function checkInChild(folder: string): { modules: number; violations: string[] } {
  const program = `
    import { checkBoundaries } from ${JSON.stringify(script)};
    process.stdout.write(JSON.stringify(await checkBoundaries(${JSON.stringify(folder)})));`;
  const result = spawnSync(process.execPath, ['--input-type=module', '--eval', program], {
    encoding: 'utf8',
    env: { ...process.env, NODE_OPTIONS: '' },
  });
  if (result.status !== 0) throw new Error(result.stderr);
  return JSON.parse(result.stdout);
}
