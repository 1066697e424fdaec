import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, it, jest } from '@jest/globals';
import pg from 'pg';
import { startTimeOf } from '../../../src/database/embedded/processes.js';
import { until } from '../../../src/database/embedded/until.js';
import { DataFolders } from '../../helpers/data-folder.js';
import { type Owner, startOwner } from '../../helpers/postgres-owner.js';
import { rowsOf } from '../../helpers/rows-of.js';

// Whole processes start and stop here: on a busy machine that takes its time.
jest.setTimeout(90_000);

const folders = new DataFolders();
const owners: Owner[] = [];

async function own(dataDir: string): Promise<Owner> {
  const owner = await startOwner(dataDir);
  owners.push(owner);
  return owner;
}

/** Writes numbers until told to stop, and knows which were acknowledged. */
function writer(url: string) {
  const acknowledged: number[] = [];
  const pool = new pg.Pool({ connectionString: url, max: 4 });
  pool.on('error', () => {});
  let isOn = true;
  let next = 0;
  const loops = Array.from({ length: 4 }, async () => {
    while (isOn) {
      const number = next++;
      try {
        await pool.query('insert into numbers values ($1)', [number]);
        acknowledged.push(number);
      } catch {
        await new Promise((resolve) => setImmediate(resolve));
      }
    }
  });
  return {
    acknowledged,
    async stop() {
      isOn = false;
      await Promise.all(loops);
      await pool.end();
    },
  };
}

async function lost(url: string, acknowledged: number[]): Promise<number[]> {
  const rows = (await rowsOf(url, 'select number from numbers')) as { number: number }[];
  const kept = new Set(rows.map(({ number }) => number));
  return acknowledged.filter((number) => !kept.has(number));
}

afterEach(async () => {
  await Promise.all(owners.splice(0).map((owner) => owner.end('SIGKILL')));
});
afterAll(() => folders.remove());

describe('kill -9', () => {
  it('of Postgres alone: it comes back on the same port with every acknowledged row', async () => {
    const owner = await own(await folders.ready());
    await rowsOf(owner.url, 'create table numbers (number int)');
    const writing = writer(owner.url);
    await until(() => writing.acknowledged.length > 200, 10_000);
    process.kill(owner.pid, 'SIGKILL');
    const before = writing.acknowledged.length;
    expect(await until(() => writing.acknowledged.length > before + 200, 20_000)).toBe(true);
    await writing.stop();
    expect(await lost(owner.url, writing.acknowledged)).toEqual([]);
    expect(await owner.end()).toBe(0);
  });

  it('of its owner: the next start stops the orphan and has every acknowledged row', async () => {
    const dataDir = await folders.ready();
    const first = await own(dataDir);
    await rowsOf(first.url, 'create table numbers (number int)');
    const writing = writer(first.url);
    await until(() => writing.acknowledged.length > 200, 10_000);
    await first.end('SIGKILL');
    expect(startTimeOf(first.pid)).not.toBeNull();
    const second = await own(dataDir);
    await writing.stop();
    expect(startTimeOf(first.pid)).toBeNull();
    expect(await lost(second.url, writing.acknowledged)).toEqual([]);
    expect(await second.end()).toBe(0);
  });

  it('of both: the next start has every acknowledged row', async () => {
    const dataDir = await folders.ready();
    const first = await own(dataDir);
    await rowsOf(first.url, 'create table numbers (number int)');
    const writing = writer(first.url);
    await until(() => writing.acknowledged.length > 200, 10_000);
    first.child.kill('SIGKILL');
    process.kill(first.pid, 'SIGKILL');
    const second = await own(dataDir);
    await writing.stop();
    expect(await lost(second.url, writing.acknowledged)).toEqual([]);
  });
});

describe('ending', () => {
  it('by Ctrl-C leaves the database running until its owner has drained', async () => {
    const dataDir = await folders.ready();
    const owner = await own(dataDir);
    // The terminal signals the whole group.
    process.kill(-(owner.child.pid as number), 'SIGINT');
    expect((await owner.lines.next()).value).toBe('drained');
    expect(await until(() => startTimeOf(owner.pid) === null, 5_000)).toBe(true);
    expect(existsSync(join(dataDir, 'postgres', 'postmaster.pid'))).toBe(false);
    expect(existsSync(join(dataDir, 'convene.lock'))).toBe(false);
  });
});

describe('a second start on the same folder', () => {
  it('says that it is in use, and leaves the first alone', async () => {
    const dataDir = await folders.ready();
    const first = await own(dataDir);
    await expect(startOwner(dataDir)).rejects.toThrow(
      `Convene is already running on this data folder (process ${first.child.pid}).`,
    );
    expect(await rowsOf(first.url, 'select 1 as one')).toEqual([{ one: 1 }]);
  });
});
