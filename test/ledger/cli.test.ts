import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { query } from '../../src/database/index.js';
import { buildForum, buildServices } from '../factories/world.js';
import { type TestDatabase, testDatabase } from '../helpers/database.js';
import { tempFolder } from '../importing/helpers/archive.js';
import { runCli } from '../importing/helpers/run-cli.js';

// Each case starts a process or two, which takes its time on a busy machine.
jest.setTimeout(90_000);

let database: TestDatabase;
const files = tempFolder();

beforeAll(async () => {
  database = await testDatabase();
  await buildForum(buildServices(database.db));
});
afterAll(async () => {
  files.remove();
  await database.close();
});

const cli = (...args: string[]) =>
  runCli(args, { DATABASE_URL: database.url, DATA_DIR: files.path }, files.path, 'src/ledger/cli.ts');

describe('npm run log:verify', () => {
  it('says that all is well, keeps the ends, and fails with the first bad row once there is one', async () => {
    const ends = join(files.path, 'ends');
    const { code, out, err } = await cli('--keep', ends);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(/^All logs are as they were written: \d+ lines in \d chains\.\n$/);
    expect(readFileSync(ends, 'utf8')).toMatch(/^[0-9a-f-]{36} \d+ [0-9a-f]{64}\n/);
    expect((await cli('--heads', ends)).code).toBe(0);

    await query(database.db, 'alter table network_events disable trigger user');
    const [row] = await query<{ id: string }>(
      database.db,
      `update network_events set act = 'x' where id = (select min(id::text)::uuid from network_events) returning id`,
    );
    await query(database.db, 'alter table network_events enable trigger user');
    const bad = await cli();
    expect(bad.code).toBe(1);
    expect(bad.out).toContain(`network_events ${row!.id}: the row is not as it was written`);
  });

  it('names what is wrong with a file of ends', async () => {
    const path = join(files.path, 'nonsense');
    writeFileSync(path, 'x\n');
    const { code, err } = await cli('--heads', path);
    expect(code).toBe(2);
    expect(err).toContain('line 1: a chain, a number and a hash should stand there.');
  });
});
