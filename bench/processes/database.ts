import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  type EmbeddedPostgres,
  migrate,
  openDatabase,
  query,
  startEmbeddedPostgres,
} from '../../src/database/index.js';
import { silentLogger } from '../../src/lib/logger.js';
import { serve } from './serve.js';

/** A Postgres of its own in a temporary folder, with the settings of a real one. Gone when the bench ends. */
const dataDir = mkdtempSync(join(tmpdir(), 'convene-bench-'));
let postgres: EmbeddedPostgres | null = null;

const calls = {
  /** @throws Error when it would not keep what it acknowledges: then nothing measured here counts */
  async start(): Promise<{ url: string }> {
    postgres = await startEmbeddedPostgres({ dataDir, log: silentLogger, say: () => {} });
    const db = await openDatabase(postgres.url, 1);
    await migrate(db);
    const [row] = await query<{ safe: boolean }>(
      db,
      `select current_setting('fsync') = 'on' and current_setting('synchronous_commit') = 'on' as safe`,
    );
    await db.destroy();
    if (!row?.safe) throw new Error('The database does not wait for the disk.');
    return { url: postgres.url };
  },
};

export type DatabaseCalls = typeof calls;

serve(calls, async () => {
  await postgres?.stop();
  rmSync(dataDir, { recursive: true, force: true });
});
