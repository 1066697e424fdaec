import { mkdtempSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  type Database,
  migrate,
  openDatabase,
  query,
  startEmbeddedPostgres,
} from '../../src/database/index.js';
import type { Services } from '../../src/kernel/index.js';
import { silentLogger } from '../../src/lib/logger.js';
import { followForums } from '../../src/search/index.js';
import { generateSite } from './generate.js';
import { measurePlain, measureSearches, type SearchTimes } from './measure.js';
import { multiply } from './multiply.js';
import { vocabulary } from './words.js';

/** Each post that is written and indexed is copied so often: making words takes longest. */
const COPIES = 4;

export interface SearchBench {
  posts: number;
  /** Of the machine in the last minute, when measuring began: more than its cores, and the figures say little. */
  load: number;
  times: SearchTimes[];
}

interface SearchOptions {
  posts: number;
  searches: number;
  /** A folder that is kept, and used again where it holds a site already; null: a temporary one. */
  data: string | null;
}

/** Searches a large site in a database of its own, with the settings of a real one. Takes some 4 GB for a million posts. */
export async function runSearchBench(
  { posts, searches, data }: SearchOptions,
  say: (line: string) => void,
): Promise<SearchBench> {
  const dataDir = data ?? mkdtempSync(join(tmpdir(), 'convene-bench-search-'));
  const postgres = await startEmbeddedPostgres({ dataDir, log: silentLogger, say: () => {} });
  // Making the site and its indexes takes longer than a statement may.
  const db = await openDatabase(`${postgres.url}?options=-c%20statement_timeout%3D0`, 4);
  try {
    await migrate(db);
    await fill(db, posts, say);
    const words = vocabulary();
    const [row] = await query<{ posts: number }>(db, 'select count(*)::int as posts from search_documents');
    const load = loadavg()[0]!;
    say(`Searching, ${row!.posts.toLocaleString('en-GB')} posts, load ${load.toFixed(1)}`);
    const ours = await measureSearches(db, words, searches);
    say('The same by one plain index');
    return { posts: row!.posts, load, times: [...ours, ...(await measurePlain(db, words, searches))] };
  } finally {
    await db.destroy();
    await postgres.stop();
    if (data === null) rmSync(dataDir, { recursive: true, force: true });
  }
}

async function fill(db: Database, posts: number, say: (line: string) => void): Promise<void> {
  const [row] = await query<{ isFull: boolean }>(
    db,
    'select exists (select from search_documents) as "isFull"',
  );
  if (row!.isFull) return;
  say(`Writing ${posts.toLocaleString('en-GB')} posts`);
  await generateSite(db, Math.ceil(posts / (COPIES + 1)), say);
  say('Taking them into the index');
  const services = { db } as Services;
  while (await followForums.run(services));
  await multiply(db, COPIES, say);
}
