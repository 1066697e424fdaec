import type { Database } from './database.js';

// Any number, the same on all nodes of a site.
const LOCK = 7_206_331;

/**
 * Brings the tables up to date, each migration in its own transaction.
 * Nodes that start together wait for each other; all but the first find nothing to do.
 * @returns the names of the migrations it ran
 */
export async function migrate(db: Database): Promise<string[]> {
  const runner = db.createQueryRunner();
  try {
    await runner.query('select pg_advisory_lock($1)', [LOCK]);
    const ran = await db.runMigrations();
    return ran.map((migration) => migration.name);
  } finally {
    await runner.query('select pg_advisory_unlock($1)', [LOCK]).catch(() => {});
    await runner.release();
  }
}
