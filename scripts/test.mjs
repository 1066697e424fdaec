/** `npm test`: what the tests need, a build, then jest. Arguments go to jest; `--no-build` is ours. */
import { spawnSync } from 'node:child_process';
import { build } from './build.mjs';
import { ensureSystem } from './ensure-system.mjs';
import { root } from './paths.mjs';

const given = process.argv.slice(2);
const args = given.filter((arg) => arg !== '--no-build');
const namesPaths = args.some((arg) => !arg.startsWith('-'));

ensureSystem();
// Someone who runs one test is not stopped by a type error elsewhere.
if (args.length === given.length) await build({ tolerant: namesPaths });

const { status } = spawnSync(process.execPath, ['node_modules/jest/bin/jest.js', ...args], {
  cwd: root,
  stdio: 'inherit',
  env: {
    ...process.env,
    NODE_OPTIONS:
      `${process.env.NODE_OPTIONS ?? ''} --experimental-vm-modules --disable-warning=ExperimentalWarning`.trim(),
  },
});
process.exit(status ?? 1);
