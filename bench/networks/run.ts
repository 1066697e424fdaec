import { mkdtempSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Database, migrate, openDatabase, startEmbeddedPostgres } from '../../src/database/index.js';
import { silentLogger } from '../../src/lib/logger.js';
import { startChild } from '../processes/child.js';
import type { ConveneCalls } from '../processes/convene.js';
import { runSteps } from '../search/steps.js';
import { type JobTimes, measureJobs } from './jobs.js';
import { measurePages, type PageTimes } from './measure.js';
import { makeForums, makeMembers, makeNetworks, makePeople, type Size, WHOLE } from './places.js';
import { readersOf, signIn, sitesOf } from './readers.js';
import { makeEvents, makeOwnTexts, makeTalk } from './talk.js';

export interface NetworksBench {
  size: Size & { memberships: number; forums: number };
  /** Of the machine in the last minute, when measuring began. */
  load: number;
  pages: PageTimes[];
  jobs: JobTimes[];
}

interface NetworksOptions {
  /** Requests of each kind that count. */
  requests: number;
  /** A folder that is kept, and used again where it holds a site already; null: a temporary one. */
  data: string | null;
  size?: Size;
}

/** Pages of a large site, asked for over HTTP of a server and a database of its own with the settings of real ones. */
export async function runNetworksBench(
  { requests, data, size = WHOLE }: NetworksOptions,
  say: (line: string) => void,
): Promise<NetworksBench> {
  const dataDir = data ?? mkdtempSync(join(tmpdir(), 'convene-bench-networks-'));
  const postgres = await startEmbeddedPostgres({ dataDir, log: silentLogger, say: () => {} });
  const db = await openDatabase(postgres.url, 1);
  try {
    await migrate(db);
    await fillSite(db, size, say);
    const sites = await sitesOf(db, size);
    const jobs = await measureJobs(db, say);
    const tokens = await signIn(db, readersOf(size));
    const convene = startChild<ConveneCalls>('convene');
    const { url } = await convene.call('start', { databaseUrl: postgres.url });
    const load = loadavg()[0]!;
    say(`Asking for pages, load ${load.toFixed(1)}`);
    const pages = await measurePages({
      db,
      postmaster: postgres.pid(),
      convene,
      url,
      tokens,
      sites,
      requests,
      say,
    });
    await convene.end();
    return { size: { ...size, ...sites.counts }, load, pages, jobs };
  } finally {
    await db.destroy();
    await postgres.stop();
    if (data === null) rmSync(dataDir, { recursive: true, force: true });
  }
}

/** Makes what the folder does not have yet. */
export async function fillSite(db: Database, size: Size, say: (line: string) => void): Promise<void> {
  const steps = [makePeople, makeNetworks, makeMembers, makeForums, makeTalk, makeEvents, makeOwnTexts];
  const isNew = await runSteps(
    db,
    steps.map((make) => make(size)),
    say,
  );
  if (!isNew) return;
  say('Vacuum and statistics');
  const runner = db.createQueryRunner();
  await runner.query('set statement_timeout = 0');
  await runner.query('vacuum analyze');
  await runner.query('reset statement_timeout');
  await runner.release();
}
