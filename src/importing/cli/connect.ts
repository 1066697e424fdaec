import {
  type Database,
  lockDataFolder,
  migrate,
  openDatabase,
  query,
  runningPostgres,
  startEmbeddedPostgres,
} from '../../database/index.js';
import { silentLogger } from '../../lib/logger.js';

export interface Connection {
  db: Database;
  close(): Promise<void>;
}

/** Where the site's database is, as the configuration says. */
export interface DatabasePlace {
  databaseUrl: string | null;
  dataDir: string;
}

/**
 * Connects to the site's database: `DATABASE_URL`, or the one of a Convene that runs on `DATA_DIR`, or by
 * starting that one for as long as this takes.
 * @param say tells the person at the terminal what happens
 * @throws Error a sentence for that person
 */
export async function connect(
  { databaseUrl, dataDir }: DatabasePlace,
  say: (line: string) => void,
): Promise<Connection> {
  const url = databaseUrl ?? runningPostgres(dataDir);
  if (url) {
    const db = await openDatabase(url, 4).catch(() => {
      throw new Error('The database does not answer. Check DATABASE_URL, and that Postgres is running.');
    });
    const [row] = await query<{ isReady: boolean }>(
      db,
      `select to_regclass('imported_messages') is not null as "isReady"`,
    );
    if (row?.isReady) return { db, close: () => db.destroy() };
    await db.destroy();
    throw new Error(
      'The database has no tables yet, or old ones. Start Convene once, or run npm run db:migrate.',
    );
  }
  const unlock = lockDataFolder(dataDir);
  try {
    const postgres = await startEmbeddedPostgres({ dataDir, log: silentLogger, say });
    const db = await openDatabase(postgres.url, 4);
    await migrate(db);
    return {
      db,
      async close() {
        await db.destroy();
        await postgres.stop();
        unlock();
      },
    };
  } catch (error) {
    unlock();
    throw error;
  }
}
