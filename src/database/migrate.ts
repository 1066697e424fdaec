import { MigrationExecutor } from 'typeorm';
import type { Database } from './database.js';

// Any number, the same on all nodes of a site.
const LOCK = 7_206_331;

/**
 * Brings the tables up to date, each migration in its own transaction, all on one connection.
 * Nodes that start together wait for each other; all but the first find nothing to do.
 * @returns the names of the migrations it ran
 */
export async function migrate(db: Database): Promise<string[]> {
  const runner = db.createQueryRunner();
  try {
    // A large table may take its time; the pool's limit is for requests.
    await runner.query('set statement_timeout = 0');
    await runner.query('select pg_advisory_lock($1)', [LOCK]);
    const executor = new MigrationExecutor(db, runner);
    executor.transaction = 'each';
    const ran = await executor.executePendingMigrations();
    return ran.map((migration) => migration.name);
  } finally {
    await runner.query('select pg_advisory_unlock($1)', [LOCK]).catch(() => {});
    await runner.query('reset statement_timeout').catch(() => {});
    await runner.release();
  }
}
