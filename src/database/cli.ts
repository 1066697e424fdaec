import { loadEnvFile, readConfig } from '../config/index.js';
import { silentLogger } from '../lib/logger.js';
import { checkMigrations } from './check.js';
import { lockDataFolder, startEmbeddedPostgres } from './embedded/index.js';
import { migrate } from './migrate.js';
import { openDatabase } from './open-database.js';

const say = (line: string) => process.stdout.write(`${line}\n`);

const commands: Record<string, () => Promise<number>> = {
  /** Brings the site's own database up to date. `npm start` does the same. */
  async migrate() {
    const { databaseUrl, dataDir } = readConfig(process.env);
    if (databaseUrl) return migrateAt(databaseUrl);
    const unlock = lockDataFolder(dataDir);
    const postgres = await startEmbeddedPostgres({ dataDir, log: silentLogger, say });
    try {
      return await migrateAt(postgres.url);
    } finally {
      await postgres.stop();
      unlock();
    }
  },

  /** Says whether entities and migrations agree, on a database of its own. */
  async check() {
    const problems = await checkMigrations(readConfig(process.env).databaseUrl);
    for (const problem of problems) say(problem);
    say(problems.length === 0 ? 'Entities and migrations agree.' : `${problems.length} differences.`);
    return problems.length === 0 ? 0 : 1;
  },
};

async function migrateAt(url: string): Promise<number> {
  const db = await openDatabase(url, 1);
  try {
    const ran = await migrate(db);
    say(ran.length === 0 ? 'Nothing to do.' : `Ran ${ran.join(', ')}.`);
    return 0;
  } finally {
    await db.destroy();
  }
}

loadEnvFile();
const command = commands[process.argv[2] ?? ''];
if (!command) {
  process.stderr.write('Usage: migrate | check\n');
  process.exitCode = 2;
} else {
  try {
    process.exitCode = await command();
  } catch (error) {
    process.stderr.write(`${(error as Error).message}\n`);
    process.exitCode = 1;
  }
}
