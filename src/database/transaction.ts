import type { Pool } from 'pg';
import type { Database } from './database.js';

/** Runs a statement inside a transaction. Any statement answers its returned rows. */
export type TransactionQuery = <Row>(text: string, values?: unknown[]) => Promise<Row[]>;

/**
 * Runs several statements on one connection, all or nothing. For work behind the scenes: what a person waits for is
 * one statement (docs/live-sync.md).
 * @param repeatable the work is done again if it is lost, cursor and all: then nobody waits for the disk
 * @throws what `work` throws, after taking everything back
 */
export async function transaction<T>(
  db: Database,
  work: (query: TransactionQuery) => Promise<T>,
  { repeatable = false } = {},
): Promise<T> {
  const pool = (db.driver as unknown as { master: Pool }).master;
  const client = await pool.connect();
  let broken: Error | undefined;
  // The pool listens for those that lie idle only; a connection cut in use must not end the process.
  const cut = (error: Error) => {
    broken = error;
  };
  client.on('error', cut);
  try {
    await client.query(repeatable ? 'begin; set local synchronous_commit = off' : 'begin');
    const result = await work(
      async <Row>(text: string, values: unknown[] = []) => (await client.query(text, values)).rows as Row[],
    );
    await client.query('commit');
    return result;
  } catch (error) {
    await client.query('rollback').catch((failed: Error) => {
      broken = failed;
    });
    throw error;
  } finally {
    // A connection that can't even roll back is not given to anyone else.
    client.off('error', cut);
    client.release(broken);
  }
}
