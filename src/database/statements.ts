import { type Database, poolOf } from './database.js';
import { onlyReads, pipelined } from './pipeline.js';

/**
 * Runs a prepared statement on the pool: planned once per connection, one round trip, autocommit. One that only reads shares
 * its way with others of the same turn. For the hot paths; everything else may use repositories or `db.query`.
 * @param name unique per statement text
 */
export async function prepared<Row>(
  db: Database,
  name: string,
  text: string,
  values: unknown[],
): Promise<Row[]> {
  const statement = { name, text, values };
  const { rows } = onlyReads(name, text) ? await pipelined(db, statement) : await poolOf(db).query(statement);
  return rows as Row[];
}

/** Runs a statement on the pool, autocommit. Any statement answers its returned rows. */
export async function query<Row>(db: Database, text: string, values: unknown[] = []): Promise<Row[]> {
  const result = await poolOf(db).query(text, values);
  return result.rows as Row[];
}
