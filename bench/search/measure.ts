import { type Database, query } from '../../src/database/index.js';
import { type Actor, type Ctx, visitor } from '../../src/kernel/index.js';
import { silentLogger } from '../../src/lib/logger.js';
import { searchSite } from '../../src/search/index.js';
import { percentile } from '../report/statistics.js';
import { steadyRandom } from './words.js';

/** Milliseconds of a kind of search by a kind of reader. */
export interface SearchTimes {
  reader: string;
  kind: string;
  p50: number;
  p95: number;
}

type Pick = (from: number, to: number) => string;

// Ranks in the vocabulary: 0 is the commonest word of the site.
const kinds: Record<string, (pick: Pick) => string> = {
  'very common word': (pick) => pick(0, 20),
  'common word': (pick) => pick(200, 1_000),
  'rare word': (pick) => pick(20_000, 100_000),
  'no such word': (pick) => `${pick(20_000, 100_000)}qqz`,
  'two common words': (pick) => `${pick(0, 20)} ${pick(0, 20)}`,
  'phrase of common words': (pick) => `"${pick(0, 30)} ${pick(0, 30)}"`,
};

/** Whole searches, as the pages and the API do them, by a visitor and by readers of few and of nearly all forums. */
export async function measureSearches(db: Database, words: string[], times: number): Promise<SearchTimes[]> {
  const rows: SearchTimes[] = [];
  for (const [reader, actor] of Object.entries(await readersOf(db))) {
    const ctx = ctxOf(db, actor);
    rows.push(...(await eachKind(reader, words, times, (q) => searchSite.execute(ctx, { q }))));
  }
  return rows;
}

/**
 * The limit: the ten best by Postgres alone, by one index of all words, without asking who may read what, without
 * counts, excerpts, people and suggestions.
 */
export async function measurePlain(db: Database, words: string[], times: number): Promise<SearchTimes[]> {
  await query(db, 'create index bench_plain on search_documents using gin (words)');
  try {
    return await eachKind('plain tsvector query', words, times, (q) => {
      const parsed = `${q.startsWith('"') ? 'phraseto' : 'plainto'}_tsquery('convene', $1)`;
      return query(
        db,
        `select post_id from search_documents where words @@ ${parsed} order by ts_rank(words, ${parsed}) desc limit 10`,
        [q.replaceAll('"', '')],
      );
    });
  } finally {
    await query(db, 'drop index bench_plain');
  }
}

async function eachKind(
  reader: string,
  words: string[],
  times: number,
  search: (typed: string) => Promise<unknown>,
): Promise<SearchTimes[]> {
  const rows: SearchTimes[] = [];
  for (const [kind, typed] of Object.entries(kinds)) {
    // The same words for every reader.
    const random = steadyRandom(3);
    const pick: Pick = (from, to) => words[Math.floor(from + random() * (to - from))]!;
    const took: number[] = [];
    for (let time = 0; time <= times; time++) {
      const startedAt = performance.now();
      await search(typed(pick));
      // The first one fills caches.
      if (time > 0) took.push(performance.now() - startedAt);
    }
    rows.push({ reader, kind, p50: percentile(took, 0.5), p95: percentile(took, 0.95) });
  }
  return rows;
}

/** The two accounts that are members of anything: of few networks, and of nearly all. */
async function readersOf(db: Database): Promise<Record<string, Actor>> {
  const members = await query<{ id: string; n: number }>(
    db,
    `select account_id as id, count(*)::int as n from memberships where state = 'active' group by 1 order by 2`,
  );
  const named = members.map(({ id, n }) => [`reads ${n} closed forums`, memberCalled(id)] as const);
  return { visitor, ...Object.fromEntries(named) };
}

function memberCalled(accountId: string): Actor {
  return {
    kind: 'account',
    accountId,
    username: 'reader',
    name: 'Reader',
    isSiteAdmin: false,
    sessionHash: 'none',
  };
}

function ctxOf(db: Database, actor: Actor): Ctx {
  const limits = { use: async () => {}, reset: async () => {} };
  const now = () => new Date();
  return {
    db,
    actor,
    limits,
    clock: { now },
    log: silentLogger,
    requestId: 'bench',
    address: '::1',
    language: 'en',
  } as unknown as Ctx;
}
