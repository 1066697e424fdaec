import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Binaries } from './binaries.js';
import type { RunAs } from './run-as.js';

const MAJOR = '18';

/**
 * Makes the database files in `cluster` unless they are there.
 * They are made beside it and renamed, so that a start cut short leaves nothing half-made in its place.
 * @throws Error with what initdb said, or when the files are of another major version
 */
export async function initCluster(
  cluster: string,
  binaries: Binaries,
  runAs: RunAs,
  superuserPassword: string,
  say: (line: string) => void,
): Promise<void> {
  if (existsSync(join(cluster, 'PG_VERSION'))) {
    checkVersion(cluster);
    runAs.own(cluster);
    return;
  }
  say('Making a new database');
  removeHalfMade(cluster);
  // A name of its own: an initdb that outlived its killed starter may still be at work for a moment.
  const fresh = `${cluster}.new-${process.pid}`;
  const passwordFile = `${fresh}.password`;
  mkdirSync(fresh, { mode: 0o700 });
  writeFileSync(passwordFile, superuserPassword, { mode: 0o600 });
  runAs.own(fresh);
  runAs.own(passwordFile);
  try {
    await run(runAs.wrap(binaries.initdb, initArgs(fresh, passwordFile)));
  } finally {
    rmSync(passwordFile, { force: true });
  }
  renameSync(fresh, cluster);
}

function removeHalfMade(cluster: string): void {
  const parent = dirname(cluster);
  for (const name of readdirSync(parent)) {
    if (!name.startsWith(`${basename(cluster)}.new`)) continue;
    rmSync(join(parent, name), { recursive: true, force: true, maxRetries: 5 });
  }
}

function initArgs(folder: string, passwordFile: string): string[] {
  return [
    `--pgdata=${folder}`,
    '--username=postgres',
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    // Sorts the same on every machine, whatever locales it has.
    '--locale=C',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
  ];
}

function checkVersion(cluster: string): void {
  const version = readFileSync(join(cluster, 'PG_VERSION'), 'utf8').trim();
  if (version === MAJOR) return;
  throw new Error(
    `The data folder was made by PostgreSQL ${version}; this Convene runs PostgreSQL ${MAJOR}.`,
  );
}

function run([command, args]: [string, string[]]): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: ['ignore', 'ignore', 'pipe'] });
    let said = '';
    child.stderr.on('data', (chunk) => {
      said += chunk;
    });
    child.once('error', reject);
    child.once('close', (code) => {
      if (code === 0) resolve();
      else reject(new Error(`Could not make the database: ${said.trim() || `initdb ended with ${code}`}`));
    });
  });
}
