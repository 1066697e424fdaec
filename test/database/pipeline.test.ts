import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Pool, PoolClient } from 'pg';
import { type Database, poolOf, prepared, query } from '../../src/database/index.js';
import { onlyReads } from '../../src/database/pipeline.js';
import { type TestDatabase, testDatabase } from '../helpers/database.js';

let database: TestDatabase;
let db: Database;
let pool: Pool;
beforeAll(async () => {
  database = await testDatabase(4);
  ({ db } = database);
  pool = poolOf(db);
  await query(db, 'create table things (id int primary key, value int not null)');
  await query(db, 'insert into things values (1, 10), (2, 0)');
});
afterAll(() => database.close());

const divided = (id: number) =>
  prepared<{ value: number; pid: number }>(
    db,
    'divided',
    'select 100 / value as value, pg_backend_pid() as pid from things where id = $1',
    [id],
  );
const own = () => prepared<{ pid: number }>(db, 'own-pid', 'select pg_backend_pid() as pid', []);

it('sends what is asked in one turn over one connection, and gives each its own answer', async () => {
  const [first, second, third] = await Promise.all([divided(1), own(), divided(1)]);
  expect(first).toEqual([{ value: 10, pid: second![0]!.pid }]);
  expect(third).toEqual(first);
});

it('fails what fails, and nothing that goes with it', async () => {
  const [before, failed, after] = await Promise.allSettled([divided(1), divided(2), divided(1)]);
  expect(before.status).toBe('fulfilled');
  expect(failed).toMatchObject({ status: 'rejected', reason: { code: '22012' } });
  expect(after).toEqual(before);
});

it('asks over another connection after a failure: a column of another type is no failure for ever', async () => {
  const wide = () => prepared<{ value: unknown }>(db, 'wide', 'select value from things where id = $1', [1]);
  expect(await wide()).toEqual([{ value: 10 }]);
  await query(db, 'alter table things alter column value type text');
  try {
    const answers: unknown[] = [];
    for (let times = 0; times < 5; times++) answers.push(await wide().catch(() => 'failed'));
    expect(answers.slice(-1)).toEqual([[{ value: '10' }]]);
    expect(answers.filter((one) => one === 'failed').length).toBeLessThan(4);
  } finally {
    await query(db, 'alter table things alter column value type int using value::int');
  }
});

it('takes more connections where more is asked than one should carry', async () => {
  const all = await Promise.all(Array.from({ length: 30 }, own));
  expect(new Set(all.map(([row]) => row!.pid)).size).toBe(3);
});

it('lets a read pass that was asked with a write that waits for a lock', async () => {
  const holder = await pool.connect();
  try {
    await holder.query('begin');
    await holder.query('update things set value = value where id = 1');
    const write = prepared(db, 'raise', 'update things set value = value where id = $1', [1]);
    // The one who holds the lock goes on only when this is answered.
    await expect(divided(1)).resolves.toHaveLength(1);
    await holder.query('commit');
    await write;
  } finally {
    holder.release();
  }
});

it('fails all that were under way over a connection that is cut, once, and nothing later', async () => {
  const lent = new Promise<PoolClient>((resolve) => pool.once('acquire', resolve));
  const slow = () => prepared(db, 'slow', 'select pg_sleep(10)', []);
  const asked = Promise.allSettled([own(), slow(), own(), own()]);
  const client = await lent;
  const { processID } = client as unknown as { processID: number };
  await query(db, 'select pg_terminate_backend($1)', [processID]);
  const answers = await asked;
  expect(answers.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'rejected', 'rejected']);
  for (let times = 0; times < 10; times++) expect(await own()).toHaveLength(1);
});

it('tells reads from what locks', () => {
  const reads = [
    'select a from b',
    'select updated_at, is_deleted from b',
    'with a as (select 1) select from a',
  ];
  const locks = [
    'insert into a values (1)',
    'with a as (update b set c = 1 returning d) select from a',
    'select a from b for update',
    'select a from b for no key update',
    'select a from b for key share',
    "select nextval('a')",
    'select pg_advisory_xact_lock(1)',
  ];
  expect(reads.filter((text, place) => !onlyReads(`read-${place}`, text))).toEqual([]);
  expect(locks.filter((text, place) => onlyReads(`lock-${place}`, text))).toEqual([]);
});
