/** Makes sure that what the tests need beside Node is there: redis-server, nginx, and Chromium, Firefox and w3m for the browser tests. */
import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

const needs = [
  { programs: ['redis-server'], aptPackage: 'redis-server', variable: 'CONVENE_REDIS_SERVER' },
  {
    programs: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'],
    aptPackage: 'chromium',
    variable: 'CONVENE_CHROMIUM',
  },
  { programs: ['firefox-esr', 'firefox'], aptPackage: 'firefox-esr', variable: 'CONVENE_FIREFOX' },
  { programs: ['w3m'], aptPackage: 'w3m', variable: 'CONVENE_W3M' },
  { programs: ['nginx'], aptPackage: 'nginx-light', variable: 'CONVENE_NGINX' },
];

/**
 * Finds the programs and puts their paths into the environment (CONVENE_REDIS_SERVER, CONVENE_CHROMIUM, CONVENE_FIREFOX, CONVENE_W3M, CONVENE_NGINX).
 * Installs what is missing where it may (root, with apt-get); otherwise says what to install and ends with 1.
 */
export function ensureSystem() {
  let missing = needs.filter((need) => !find(need));
  if (missing.length > 0 && process.getuid?.() === 0 && locate('apt-get')) {
    install(missing.map((need) => need.aptPackage));
    missing = missing.filter((need) => !find(need));
  }
  if (missing.length === 0) return;
  for (const { programs, aptPackage, variable } of missing) {
    console.error(`The tests need ${programs[0]}: install it (Debian: apt-get install ${aptPackage}),`);
    console.error(`  or set ${variable} to its path.`);
  }
  process.exit(1);
}

function find(need) {
  const path = process.env[need.variable] ?? need.programs.map(locate).find((found) => found !== null);
  if (path) process.env[need.variable] = path;
  return Boolean(path);
}

function locate(program) {
  // Servers are often in a folder that is on root's path only.
  for (const folder of [...(process.env.PATH ?? '').split(delimiter), '/usr/sbin']) {
    const path = join(folder, program);
    try {
      accessSync(path, constants.X_OK);
      return path;
    } catch {
      // Not in this folder.
    }
  }
  return null;
}

function install(packages) {
  console.log(`Installing ${packages.join(' and ')} with apt-get`);
  // Only the programs are wanted: the packages' own services are not to be started.
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive', SYSTEMD_OFFLINE: '1' };
  const options = { stdio: ['ignore', 'ignore', 'inherit'], env };
  spawnSync('apt-get', ['update'], options);
  // One by one: a package that this system does not know keeps none of the others away.
  for (const name of packages) {
    spawnSync('apt-get', ['install', '-y', '--no-install-recommends', name], options);
  }
}

if (process.argv[1] === import.meta.filename) ensureSystem();
