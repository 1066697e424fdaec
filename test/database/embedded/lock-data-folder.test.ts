import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { startTimeOf } from '../../../src/database/embedded/processes.js';
import { lockDataFolder } from '../../../src/database/index.js';

let folder: string;
let lock: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'convene-lock-'));
  lock = join(folder, 'convene.lock');
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

function leaveLock(holder: unknown): void {
  writeFileSync(lock, typeof holder === 'string' ? holder : JSON.stringify(holder));
}

/** The id of a process that has ended. */
async function deadPid(): Promise<number> {
  const child = spawn(process.execPath, ['--eval', '0'], { stdio: 'ignore' });
  await once(child, 'exit');
  return child.pid as number;
}

describe('lockDataFolder', () => {
  it('holds the folder until it is given back', () => {
    const unlock = lockDataFolder(folder);
    expect(() => lockDataFolder(folder)).toThrow(
      `Convene is already running on this data folder (process ${process.pid}).`,
    );
    unlock();
    expect(readdirSync(folder)).toEqual([]);
    lockDataFolder(folder)();
  });

  it('makes the folder', () => {
    const inner = join(folder, 'a', 'b');
    lockDataFolder(inner)();
    expect(existsSync(inner)).toBe(true);
  });

  it('takes over from a process that is gone', async () => {
    leaveLock({ pid: await deadPid(), startedAt: '1' });
    lockDataFolder(folder);
    expect(JSON.parse(readFileSync(lock, 'utf8'))).toEqual({
      pid: process.pid,
      startedAt: startTimeOf(process.pid),
    });
  });

  it('takes over from a process whose id another one has by now', () => {
    leaveLock({ pid: process.ppid, startedAt: 'some other time' });
    expect(() => lockDataFolder(folder)).not.toThrow();
  });

  it.each([[''], ['{"pid":'], ['{}']])('takes over from a damaged file %j', (content) => {
    leaveLock(content);
    expect(() => lockDataFolder(folder)).not.toThrow();
  });

  it('does not give back what another holds', () => {
    const unlock = lockDataFolder(folder);
    leaveLock({ pid: process.ppid, startedAt: startTimeOf(process.ppid) });
    unlock();
    expect(existsSync(lock)).toBe(true);
  });

  it('lets one of many through when they find a dead lock at once', async () => {
    leaveLock({ pid: await deadPid(), startedAt: '1' });
    const script = join(import.meta.dirname, '../../helpers/lock-racer.mjs');
    const racers = Array.from({ length: 6 }, () =>
      spawn(process.execPath, [script, folder], {
        stdio: ['pipe', 'pipe', 'ignore'],
        env: { ...process.env, NODE_OPTIONS: '' },
      }),
    );
    await Promise.all(racers.map((racer) => once(racer.stdout, 'data')));
    for (const racer of racers) racer.stdin.write('go\n');
    const answers = await Promise.all(
      racers.map(async (racer) => String((await once(racer.stdout, 'data'))[0])),
    );
    for (const racer of racers) racer.stdin.end();
    expect(answers.map((answer) => answer.trim()).sort()).toEqual(['in', 'out', 'out', 'out', 'out', 'out']);
  });
});
