import type { Database } from './database.js';
import { migrate } from './migrate.js';
import { openDatabase } from './open-database.js';
import { pendingChanges } from './pending-changes.js';
import { makeScratchDatabase } from './scratch-database.js';

/**
 * Runs all migrations on an empty scratch database, forwards and back.
 * @param serverUrl a server to make it on; null: one of its own
 * @returns what is wrong, a line each; empty: entities and migrations agree, and every step can be undone
 */
export async function checkMigrations(serverUrl: string | null): Promise<string[]> {
  const scratch = await makeScratchDatabase(serverUrl);
  try {
    const db = await openDatabase(scratch.url, 2);
    try {
      return await findProblems(db);
    } finally {
      await db.destroy();
    }
  } finally {
    await scratch.drop();
  }
}

async function findProblems(db: Database): Promise<string[]> {
  const ran = await migrate(db);
  const pending = await pendingChanges(db);
  const problems = pending.map((statement) => `A migration lacks: ${statement}`);
  for (const _ of ran) await db.undoLastMigration();
  // What belongs to an extension stays: others may use it too.
  const left: { name: string }[] = await db.query(
    `select relname as name from pg_class
       where relnamespace = 'public'::regnamespace and relkind in ('r', 'v', 'm') and relname <> 'migrations'
     union all select proname from pg_proc p where pronamespace = 'public'::regnamespace
       and not exists (select from pg_depend d where d.objid = p.oid and d.deptype = 'e')`,
  );
  return [...problems, ...left.map(({ name }) => `Undoing the migrations leaves behind: ${name}`)];
}
