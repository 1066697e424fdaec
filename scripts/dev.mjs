/** `npm run dev`: compiles on change, server and client, and restarts the server. Ctrl-C ends all of it. */
import './check-node.mjs';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { watch } from 'node:fs';
import { join } from 'node:path';
import { context } from 'esbuild';
import { build } from './build.mjs';
import { clientBuilds, writeOutputs } from './build-client.mjs';
import { dist, root } from './paths.mjs';
import { clearStamp } from './stamp.mjs';

const SETTLE_MS = 150;
const main = join(dist, 'src', 'main.js');
const tscArgs = [
  'node_modules/typescript/bin/tsc',
  '-p',
  'tsconfig.build.json',
  '--watch',
  '--preserveWatchOutput',
  '--sourceMap',
];

let server = null;
let restart = null;
let isEnding = false;

await build({ tolerant: true });
clearStamp();
// In a group of its own: Ctrl-C reaches it through us, after the server has drained.
const tsc = spawn(process.execPath, tscArgs, {
  cwd: root,
  stdio: ['ignore', 'inherit', 'inherit'],
  detached: true,
});
const client = await watchClient();
startServer();
const watcher = watch(dist, { recursive: true }, (_, file) => {
  if (file && /(\.js|manifest\.json)$/.test(file) && !/assets\/.*\.js$/.test(file)) restartSoon();
});
process.on('SIGINT', end);
process.on('SIGTERM', end);
process.on('SIGHUP', end);

async function watchClient() {
  const builds = clientBuilds({ minify: false });
  const results = new Map();
  const writer = (options) => ({
    name: 'write',
    setup: (builder) =>
      builder.onEnd((result) => {
        if (result.errors.length > 0) return;
        results.set(options, result);
        if (results.size === builds.length) writeOutputs([...results.values()]);
      }),
  });
  const watch = async (options) => {
    const made = await context({ ...options, plugins: [...options.plugins, writer(options)] });
    await made.watch();
    return made;
  };
  return Promise.all(builds.map(watch));
}

function startServer() {
  const child = spawn(process.execPath, ['--enable-source-maps', main], {
    cwd: root,
    stdio: 'inherit',
    detached: true,
  });
  child.once('exit', (code) => {
    if (server === child) server = null;
    if (!isEnding && code) console.log('The server ended; it starts again at the next change.');
  });
  server = child;
}

/** One restart for a burst of files; the old server has ended (and let its data folder go) before the new one starts. */
function restartSoon() {
  clearTimeout(restart);
  restart = setTimeout(async () => {
    await stopServer();
    if (!isEnding) startServer();
  }, SETTLE_MS);
}

async function stopServer() {
  const child = server;
  if (!child) return;
  child.kill('SIGTERM');
  await once(child, 'exit');
}

async function end() {
  if (isEnding) return;
  isEnding = true;
  clearTimeout(restart);
  watcher.close();
  // The whole group: tsc is a small program that runs a bigger one.
  process.kill(-tsc.pid);
  await Promise.all([...client.map((one) => one.dispose()), stopServer()]);
  process.exit(0);
}
