import type { Pool } from 'pg';
import type { DataSource } from 'typeorm';

/** The process's one connection pool, with TypeORM on top. */
export type Database = DataSource;

interface PostgresDriverPool {
  master: Pool;
}

/**
 * Runs a prepared statement on the pool: planned once per connection, one round trip, autocommit.
 * For the hot paths; everything else may use repositories or `db.query`.
 * @param name unique per statement text
 */
export async function prepared<Row>(
  db: Database,
  name: string,
  text: string,
  values: unknown[],
): Promise<Row[]> {
  const pool = (db.driver as unknown as PostgresDriverPool).master;
  const result = await pool.query({ name, text, values });
  return result.rows as Row[];
}

/** Runs a statement on the pool, autocommit. Any statement answers its returned rows. */
export async function query<Row>(db: Database, text: string, values: unknown[] = []): Promise<Row[]> {
  const pool = (db.driver as unknown as PostgresDriverPool).master;
  const result = await pool.query(text, values);
  return result.rows as Row[];
}
