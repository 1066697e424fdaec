import { mkdtempSync } from 'node:fs';
import { register } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Test data need not outlive a power cut, and its databases live for seconds. */
const fast = {
  fsync: 'off',
  full_page_writes: 'off',
  wal_level: 'minimal',
  max_wal_senders: '0',
  autovacuum: 'off',
  max_connections: '200',
};

/** Starts one private Postgres for the whole run and migrates the database that every test clones its own from. */
export default async function globalSetup() {
  register('../../scripts/ts-hooks.mjs', import.meta.url);
  const { migrate, openDatabase, startEmbeddedPostgres } = await import('../../src/database/index.ts');
  const { silentLogger } = await import('../../src/lib/logger.ts');
  const { watchOver } = await import('./watch-over.ts');

  const dataDir = mkdtempSync(join(tmpdir(), 'convene-test-'));
  const watchdog = watchOver(dataDir);
  const postgres = await startEmbeddedPostgres({
    dataDir,
    log: silentLogger,
    say: () => {},
    settings: fast,
  });
  const db = await openDatabase(postgres.url, 1);
  await migrate(db);
  await warnOfDrift(db);
  await db.destroy();

  process.env.CONVENE_TEST_TEMPLATE_URL = postgres.url;
  process.env.CONVENE_TEST_ADMIN_URL = postgres.adminUrl;
  globalThis.conveneTestTeardown = async () => {
    await postgres.stop();
    await watchdog.done();
  };
}

/** Keeps work going while a migration is being written; `npm run db:check` is what refuses the difference. */
async function warnOfDrift(db) {
  const { upQueries } = await db.driver.createSchemaBuilder().log();
  if (upQueries.length === 0) return;
  process.stderr.write(
    'The entities differ from the migrations; the tests run with the difference applied:\n',
  );
  for (const { query, parameters } of upQueries) {
    process.stderr.write(`  ${query}\n`);
    await db.query(query, parameters);
  }
}
