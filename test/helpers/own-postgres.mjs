/**
 * A process that runs Postgres on a data folder the way the app does, for tests that kill it.
 * Says `{ url, pid }` as one line when ready, or its error on standard error with exit code 1.
 */
import { register } from 'node:module';

register('../../scripts/ts-hooks.mjs', import.meta.url);
const { lockDataFolder, startEmbeddedPostgres } = await import('../../src/database/index.ts');
const { silentLogger } = await import('../../src/lib/logger.ts');
const [dataDir, ways] = process.argv.slice(2);

try {
  const unlock = lockDataFolder(dataDir);
  const postgres = await startEmbeddedPostgres({
    dataDir,
    log: silentLogger,
    say: () => {},
    ways: ways?.split(','),
  });
  const end = async () => {
    // Draining takes a moment, and needs the database.
    const { default: pg } = await import('pg');
    const client = new pg.Client({ connectionString: postgres.url });
    await client.connect();
    await client.query('select pg_sleep(0.3)');
    await client.end();
    await postgres.stop();
    unlock();
    process.stdout.write('drained\n');
    process.exit(0);
  };
  process.once('SIGINT', end);
  process.once('SIGTERM', end);
  process.stdout.write(`${JSON.stringify({ url: postgres.url, pid: postgres.pid() })}\n`);
} catch (error) {
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
}
