import type { PoolClient } from 'pg';
import { type Database, poolOf } from './database.js';

/**
 * Lends a connection of the pool for several statements. The pool listens for those that lie idle only: one that is cut in use,
 * between two statements, would end the process. Here the next statement fails, and the connection is not given to anyone else.
 * @param work gives a connection up by `discard`, where it can't be left in order
 */
export async function lendConnection<T>(
  db: Database,
  work: (client: PoolClient, discard: (error: Error) => void) => Promise<T>,
): Promise<T> {
  const pool = poolOf(db);
  let broken: Error | undefined;
  const discard = (error: Error) => {
    broken = error;
  };
  // By the callback: the pool listens no more when it calls it, and what cuts the connection can have come in with the answer
  // that made it free. Whoever waits for a promise begins to listen some turns too late.
  const client = await new Promise<PoolClient>((resolve, reject) => {
    pool.connect((error, lent) => {
      lent?.on('error', discard);
      if (lent) resolve(lent);
      else reject(error);
    });
  });
  try {
    return await work(client, discard);
  } finally {
    client.off('error', discard);
    client.release(broken);
  }
}
