import { setTimeout as wait } from 'node:timers/promises';
import { MigrationExecutor, type QueryRunner } from 'typeorm';
import type { Database } from './database.js';

// Any number, the same on all nodes of a site.
const LOCK = 7_206_331;
/**
 * A migration that waits for a table gives up after so long and tries again: behind it everybody waits who wants to read or write
 * there, on nodes that go on meanwhile. Less than the second after which Postgres looks for deadlocks, so it is never they who lose.
 */
const LOCK_MS = 800;
const PAUSE_MS = 1_000;
/** Some minutes: what keeps a table locked for longer is no request. */
const TRIES = 100;
/** lock_not_available, deadlock_detected. */
const BUSY = ['55P03', '40P01'];

/**
 * Brings the tables up to date, each migration in its own transaction, all on one connection.
 * Nodes that start together wait for each other; all but the first find nothing to do.
 * @returns the names of the migrations it ran
 * @throws Error what a migration failed with; those before it are done
 */
export async function migrate(db: Database): Promise<string[]> {
  const runner = db.createQueryRunner();
  try {
    // A large table may take its time; the pool's limit is for requests.
    await runner.query('set statement_timeout = 0');
    await runner.query('select pg_advisory_lock($1)', [LOCK]);
    await runner.query(`set lock_timeout = ${LOCK_MS}`);
    return await runPending(db, runner);
  } finally {
    await runner.query('reset lock_timeout').catch(() => {});
    await runner.query('select pg_advisory_unlock($1)', [LOCK]).catch(() => {});
    await runner.query('reset statement_timeout').catch(() => {});
    await runner.release();
  }
}

async function runPending(db: Database, runner: QueryRunner): Promise<string[]> {
  const executor = new MigrationExecutor(db, runner);
  executor.transaction = 'each';
  const pending = await executor.getPendingMigrations();
  for (let tries = 1; ; tries++) {
    try {
      await executor.executePendingMigrations();
      return pending.map(({ name }) => name);
    } catch (error) {
      const { code } = error as { code?: string };
      if (!code || !BUSY.includes(code) || tries === TRIES) throw error;
      await wait(PAUSE_MS);
    }
  }
}
