import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const root = join(import.meta.dirname, '../../..');
const hooks = pathToFileURL(join(root, 'scripts/ts-hooks.mjs')).href;

/** Runs the command in a process of its own, as npm does but from the sources. */
export async function runCli(
  args: string[],
  env: Record<string, string>,
  cwd = tmpdir(),
  file = 'src/importing/cli.ts',
) {
  const register = `data:text/javascript,import{register}from'node:module';register('${hooks}')`;
  const child = spawn(process.execPath, ['--import', register, join(root, file), ...args], {
    cwd,
    env: { PATH: process.env.PATH, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said = { out: '', err: '' };
  child.stdout.on('data', (chunk) => {
    said.out += chunk;
  });
  child.stderr.on('data', (chunk) => {
    said.err += chunk;
  });
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, ...said };
}
