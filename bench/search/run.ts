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
import { silentLogger } from '../../src/lib/logger.js';
import { makePlaces, writePosts } from './generate.js';
import { measureSearches, type SearchTimes } from './measure.js';
import { COPIES, copyPosts, makeDocuments, makePlain, makeVocabulary, takeWords } from './multiply.js';
import { runSteps } from './steps.js';
import { vocabulary } from './words.js';

export interface SearchBench {
  posts: number;
  /** Of the machine in the last minute, when measuring began: more than its cores, and the figures say little. */
  load: number;
  times: SearchTimes[];
  /** Lines of plans that read a large table whole: there should be none. */
  whole: string[];
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
  const postgres = await startEmbeddedPostgres({
    dataDir,
    log: silentLogger,
    say: () => {},
    staysWarm: true,
  });
  // One connection, so that it is known which process of Postgres computes.
  const db = await openDatabase(postgres.url, 1);
  try {
    await migrate(db);
    await fill(db, posts, say);
    const words = vocabulary();
    const [row] = await query<{ posts: number }>(db, 'select count(*)::int as posts from search_documents');
    const load = loadavg()[0]!;
    say(`Searching, ${row!.posts.toLocaleString('en-GB')} posts, load ${load.toFixed(1)}`);
    return { posts: row!.posts, load, ...(await measureSearches(db, words, searches)) };
  } finally {
    await db.destroy();
    await postgres.stop();
    if (data === null) rmSync(dataDir, { recursive: true, force: true });
  }
}

async function fill(db: Database, posts: number, say: (line: string) => void): Promise<void> {
  const steps = [
    makePlaces,
    writePosts(Math.ceil(posts / (COPIES + 1)), say),
    takeWords,
    copyPosts,
    makeDocuments,
    makeVocabulary,
    makePlain,
  ];
  if (!(await runSteps(db, steps, say))) return;
  say('Vacuum and statistics');
  const runner = db.createQueryRunner();
  await runner.query('set statement_timeout = 0');
  await runner.query('vacuum analyze');
  await runner.query('reset statement_timeout');
  await runner.release();
}
