import { once } from 'node:events';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { PoolClient } from 'pg';
import { type Database, poolOf, query, readingAtOnce, transaction } from '../../src/database/index.js';
import { type TestDatabase, testDatabase } from '../helpers/database.js';

let database: TestDatabase;
let db: Database;
beforeAll(async () => {
  database = await testDatabase();
  ({ db } = database);
});
afterAll(() => database.close());

type Ask = <Row>(text: string, values: unknown[]) => Promise<Row[]>;

/** Several statements over one connection, in each of the two ways. */
const ways: Record<string, (work: (ask: Ask) => Promise<unknown>) => Promise<unknown>> = {
  'a transaction': (work) => transaction(db, work),
  'reading at one moment': (work) => readingAtOnce(db, 1_000, work),
};

it.each(Object.keys(ways))(
  '%s whose connection is cut between two statements fails, and nothing else does',
  async (name) => {
    const master = poolOf(db);
    const lent = once(master, 'acquire');
    const began = ways[name]!(async (ask) => {
      const [client] = (await lent) as [PoolClient];
      // Not `once` of events, which listens for errors itself.
      const ended = new Promise<void>((done) => client.once('end', done));
      const [own] = await ask<{ pid: number }>('select pg_backend_pid() as pid', []);
      await query(db, 'select pg_terminate_backend($1)', [own!.pid]);
      // What nobody listens to would end the process now, before the next statement.
      await ended;
      await ask('select 1', []);
    });
    await expect(began).rejects.toThrow(/connection/i);
    for (let times = 0; times < 20; times++) expect(await query(db, 'select 1 as one')).toEqual([{ one: 1 }]);
  },
);

it.each(Object.keys(ways))('%s listens to its connection from the moment that it has it', async (name) => {
  const master = poolOf(db);
  let listeners = 0;
  // As when the server's end and the answer that makes the connection free come in together.
  master.once('acquire', (client) => queueMicrotask(() => (listeners = client.listenerCount('error'))));
  await ways[name]!((ask) => ask('select 1', []));
  expect(listeners).toBeGreaterThan(0);
});
