import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it, jest } from '@jest/globals';
import pg from 'pg';
import {
  type EmbeddedPostgres,
  openDatabase,
  query,
  runningPostgres,
  startEmbeddedPostgres,
} from '../../../src/database/index.js';
import { silentLogger } from '../../../src/lib/logger.js';
import { DataFolders } from '../../helpers/data-folder.js';
import { rowsOf } from '../../helpers/rows-of.js';

// Whole processes start and stop here: on a busy machine that takes its time.
jest.setTimeout(90_000);

const folders = new DataFolders();
const running: EmbeddedPostgres[] = [];
const isRoot = process.getuid?.() === 0;

async function start(dataDir: string, options: { ways?: string[]; settings?: Record<string, string> } = {}) {
  const said: string[] = [];
  const postgres = await startEmbeddedPostgres({
    dataDir,
    log: silentLogger,
    say: (line) => said.push(line),
    ...options,
  });
  running.push(postgres);
  return { postgres, said, port: Number(new URL(postgres.url).port) };
}

afterAll(async () => {
  await Promise.all(running.map((postgres) => postgres.stop()));
  await folders.remove();
});

describe('a first start', () => {
  it('makes a database that is ours, closed to others, and safe', async () => {
    const dataDir = folders.fresh();
    const { postgres, said, port } = await start(dataDir);
    expect(said).toEqual(['Making a new database']);
    const [row] = await rowsOf(
      postgres.url,
      `select current_user, rolsuper, rolcreaterole, current_database(),
        datlocprovider, datlocale, pg_encoding_to_char(encoding) as encoding,
        current_setting('fsync') as fsync, current_setting('synchronous_commit') as synchronous_commit,
        current_setting('listen_addresses') as listen_addresses, current_setting('TimeZone') as timezone
       from pg_roles, pg_database where rolname = current_user and datname = current_database()`,
    );
    expect(row).toEqual({
      current_user: 'convene',
      rolsuper: false,
      rolcreaterole: false,
      current_database: 'convene',
      datlocprovider: 'b',
      datlocale: 'C.UTF-8',
      encoding: 'UTF8',
      fsync: 'on',
      synchronous_commit: 'on',
      listen_addresses: '127.0.0.1',
      timezone: 'UTC',
    });
    expect(port).toBeLessThan(32_768);
    expect(statSync(join(dataDir, 'postgres-passwords.json')).mode & 0o777).toBe(0o600);
    expect(statSync(dataDir).mode & 0o777).toBe(0o700);
  });

  it('lets nobody in without the password, by its socket or by TCP', async () => {
    const { postgres } = await start(await folders.ready());
    const url = new URL(postgres.url);
    url.password = 'guess';
    const overTcp = new URL(url);
    overTcp.search = '';
    for (const { href } of [url, overTcp]) {
      const client = new pg.Client({ connectionString: href });
      await expect(client.connect()).rejects.toThrow('password authentication failed');
    }
  });

  it('is spoken to by a socket in its own folder, by the data source of the app, too', async () => {
    const dataDir = await folders.ready();
    const { postgres } = await start(dataDir);
    const asked = 'select inet_server_addr() as address';
    expect(await rowsOf(postgres.url, asked)).toEqual([{ address: null }]);
    expect(runningPostgres(dataDir)).toBe(postgres.url);
    const db = await openDatabase(postgres.url, 1);
    expect(await query(db, asked)).toEqual([{ address: null }]);
    await db.destroy();
    await postgres.stop();
  });

  it.each([
    ['whose name is too long for a socket', 'long'.repeat(30)],
    ['with a comma in its name, which would be two folders', 'one, two'],
  ])('is spoken to over TCP in a folder %s', async (_, name) => {
    const dataDir = join(folders.fresh(), name);
    const { postgres } = await start(dataDir);
    expect(await rowsOf(postgres.url, 'select inet_server_addr() as address')).toEqual([
      { address: '127.0.0.1' },
    ]);
    await postgres.stop();
  });

  it('goes on after a first start that was cut short', async () => {
    const dataDir = folders.fresh();
    const halfMade = join(dataDir, 'postgres.new-1');
    mkdirSync(halfMade, { recursive: true });
    writeFileSync(join(halfMade, 'PG_VERSION'), '18\n');
    const { postgres } = await start(dataDir);
    expect(existsSync(halfMade)).toBe(false);
    expect(await rowsOf(postgres.url, 'select 1 as one')).toEqual([{ one: 1 }]);
  });
});

describe('a later start', () => {
  it('finds what was written, and the same password', async () => {
    const dataDir = await folders.ready();
    const first = await start(dataDir);
    await rowsOf(first.postgres.url, 'create table kept as select 7 as number');
    await first.postgres.stop();
    const second = await start(dataDir);
    expect(second.said).toEqual([]);
    expect(await rowsOf(second.postgres.url, 'select number from kept')).toEqual([{ number: 7 }]);
    expect(new URL(second.postgres.url).password).toBe(new URL(first.postgres.url).password);
  });

  it('removes a pid file that names a living process of something else', async () => {
    const dataDir = await folders.ready();
    const lines = [process.pid, join(dataDir, 'postgres'), 1, 5432, '', '127.0.0.1', '', 'ready'];
    writeFileSync(join(dataDir, 'postgres', 'postmaster.pid'), lines.join('\n'));
    const { postgres, said } = await start(dataDir);
    expect(said).toEqual([]);
    expect(await rowsOf(postgres.url, 'select 1 as one')).toEqual([{ one: 1 }]);
  });

  it('says what the server said when it does not start', async () => {
    const dataDir = await folders.ready();
    await expect(start(dataDir, { settings: { wal_compression: 'wrong' } })).rejects.toThrow(
      /^Postgres did not start: .*invalid value for parameter "wal_compression"/s,
    );
  });

  it('says so when the files are of another major version', async () => {
    const dataDir = await folders.ready();
    writeFileSync(join(dataDir, 'postgres', 'PG_VERSION'), '17\n');
    await expect(start(dataDir)).rejects.toThrow('made by PostgreSQL 17; this Convene runs PostgreSQL 18');
  });
});

describe('the server log', () => {
  it('holds nothing that people wrote', async () => {
    const dataDir = await folders.ready();
    const { postgres } = await start(dataDir);
    await rowsOf(postgres.url, 'create table people (email text unique)');
    const insert = `insert into people values ('ada@example.org'), ('ada@example.org')`;
    await expect(rowsOf(postgres.url, insert)).rejects.toThrow('duplicate key');
    await expect(rowsOf(postgres.url, `select 'ada@example.org'::uuid`)).rejects.toThrow('invalid input');
    await postgres.stop();
    const log = readFileSync(join(dataDir, 'postgres.log'), 'utf8');
    expect(log).toContain('database system is shut down');
    expect(log).not.toContain('ada@example.org');
  });
});

describe('in a folder that others cannot enter', () => {
  it.each(isRoot ? [['namespace'], ['other-user']] : [['plain']])(
    'runs in the way called %s',
    async (way) => {
      const dataDir = folders.fresh();
      const { postgres } = await start(dataDir, { ways: [way] });
      expect(await rowsOf(postgres.url, 'select 1 as one')).toEqual([{ one: 1 }]);
      const owner = statSync(join(dataDir, 'postgres')).uid;
      const self = process.getuid?.();
      expect(way === 'other-user' ? owner !== 0 : owner === self).toBe(true);
      await postgres.stop();
      // Whatever was tried first: the data stays whose it is.
      const again = await start(dataDir);
      expect(await rowsOf(again.postgres.url, 'select 1 as one')).toEqual([{ one: 1 }]);
      expect(statSync(join(dataDir, 'postgres')).uid).toBe(owner);
    },
  );

  it('says what to do when root has no way', async () => {
    const attempt = start(folders.fresh(), { ways: [] });
    if (isRoot) await expect(attempt).rejects.toThrow('Start Convene as another user, or set DATABASE_URL');
    else await expect(attempt).resolves.toBeDefined();
  });
});
