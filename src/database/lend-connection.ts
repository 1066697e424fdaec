import type { Pool, PoolClient } from 'pg';
import type { Database } from './database.js';

/**
 * Lends a connection of the pool for several statements. The pool listens for those that lie idle only: one that is cut in use,
 * between two statements, would end the process. Here the next statement fails, and the connection is not given to anyone else.
 * @param work gives a connection up by `discard`, where it can't be left in order
 */
export async function lendConnection<T>(
  db: Database,
  work: (client: PoolClient, discard: (error: Error) => void) => Promise<T>,
): Promise<T> {
  const pool = (db.driver as unknown as { master: Pool }).master;
  const client = await pool.connect();
  let broken: Error | undefined;
  const discard = (error: Error) => {
    broken = error;
  };
  client.on('error', discard);
  try {
    return await work(client, discard);
  } finally {
    client.off('error', discard);
    client.release(broken);
  }
}
