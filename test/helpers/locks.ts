import pg from 'pg';
import { query } from '../../src/database/index.js';
import type { TestDatabase } from './database.js';
import { eventually } from './sockets.js';

/** Holds rows by a connection of its own until released. */
export async function hold(
  { url }: TestDatabase,
  sql: string,
  values: unknown[],
): Promise<() => Promise<void>> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query('begin');
  await client.query(sql, values);
  return async () => {
    await client.query('commit');
    await client.end();
  };
}

/** Until so many statements of this database wait for a lock. */
export async function waiting({ db }: TestDatabase, count: number): Promise<void> {
  await eventually(async () => {
    const [row] = await query<{ n: number }>(
      db,
      `select count(*)::int as n from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
    );
    return row!.n >= count;
  }, `${count} waiting`);
}
