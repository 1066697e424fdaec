/** One build at a time in one checkout: two at once would read each other's half-written files. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { dist } from './paths.mjs';

const lock = join(dist, '.building');

/** Runs `work` alone; waits for another build to end first. */
export async function withBuildLock(work) {
  mkdirSync(dist, { recursive: true });
  while (!take()) await wait(100);
  try {
    return await work();
  } finally {
    rmSync(lock, { force: true });
  }
}

function take() {
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
    if (!isHeld()) rmSync(lock, { force: true });
    return false;
  }
}

function isHeld() {
  try {
    const pid = Number(readFileSync(lock, 'utf8'));
    // Empty for the moment between the file's creation and its first byte.
    if (pid) process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}
