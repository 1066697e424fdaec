import type { Database } from './database.js';
import { lendConnection } from './lend-connection.js';

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
  return lendConnection(db, async (client, discard) => {
    try {
      await client.query(repeatable ? 'begin; set local synchronous_commit = off' : 'begin');
      const result = await work(
        async <Row>(text: string, values: unknown[] = []) => (await client.query(text, values)).rows as Row[],
      );
      await client.query('commit');
      return result;
    } catch (error) {
      // A connection that can't even roll back is not given to anyone else.
      await client.query('rollback').catch(discard);
      throw error;
    }
  });
}
