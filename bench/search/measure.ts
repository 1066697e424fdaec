import { type Database, query } from '../../src/database/index.js';
import { type Actor, type Ctx, visitor } from '../../src/kernel/index.js';
import { silentLogger } from '../../src/lib/logger.js';
import { createMetrics } from '../../src/lib/metrics.js';
import { searchSite } from '../../src/search/index.js';
import { median, percentile } from '../report/statistics.js';
import { clockFor, type Took } from './clock.js';
import { kinds, type Pick, type Search } from './kinds.js';
import { wholeReads } from './plans.js';
import { steadyRandom } from './words.js';

/** Milliseconds of a kind of search by a kind of reader. */
export interface SearchTimes {
  reader: string;
  kind: string;
  /** Server time: what Postgres and Node computed. */
  p50: number;
  p95: number;
  /** Time that passed. */
  wall50: number;
  wall95: number;
  /** Median of how much longer the server computed than for the plain query, each time just after it. */
  ratio: number;
}

export const PLAIN = 'plain query';
/** Searches that are not counted: they fill caches and let both compile what they do often. */
const WARMING = 20;

/**
 * Whole searches, as the pages and the API do them, by a visitor and by readers of few, many and nearly all forums,
 * each just after the plain query for the same words.
 * @returns times, and the lines of plans that read a large table whole
 */
export async function measureSearches(
  db: Database,
  words: string[],
  times: number,
): Promise<{ times: SearchTimes[]; whole: string[] }> {
  const clock = await clockFor(db);
  const rows: SearchTimes[] = [];
  const whole = new Set<string>();
  for (const [reader, actor] of Object.entries(await readersOf(db))) {
    const ctx = ctxOf(db, actor);
    for (const [kind, searchFor] of Object.entries(kinds)) {
      // The same words for every reader.
      const random = steadyRandom(3);
      const pick: Pick = (from, to) => words[Math.floor(from + random() * (to - from))]!;
      const [ours, plain]: [Took[], Took[]] = [[], []];
      for (let time = -WARMING; time < times; time++) {
        const search = searchFor(pick);
        const limit = await clock(() => plainly(db, search));
        const took = await clock(() => searchSite.execute(ctx, search));
        if (time === -1)
          for (const line of await wholeReads(db, () => searchSite.execute(ctx, search)))
            whole.add(`${reader}, ${kind}: ${line}`);
        if (time < 0) continue;
        ours.push(took);
        plain.push(limit);
      }
      rows.push(timesOf(reader, kind, ours, plain));
      if (actor === visitor) rows.push(timesOf(PLAIN, kind, plain, plain));
    }
  }
  return { times: rows, whole: [...whole] };
}

function timesOf(reader: string, kind: string, ours: Took[], plain: Took[]): SearchTimes {
  const [cpu, wall] = [ours.map((took) => took.cpu), ours.map((took) => took.wall)];
  return {
    reader,
    kind,
    p50: percentile(cpu, 0.5),
    p95: percentile(cpu, 0.95),
    wall50: percentile(wall, 0.5),
    wall95: percentile(wall, 0.95),
    ratio: median(cpu.map((took, place) => took / plain[place]!.cpu)),
  };
}

/**
 * The limit: the ten best by Postgres alone, by one index of all words, without asking who may read what, without
 * filters, counts, excerpts, people and suggestions.
 */
async function plainly(db: Database, { q }: Search): Promise<void> {
  const words = q
    .replace(/\S+:\S*/g, '')
    .replaceAll('"', '')
    .trim();
  const parsed = `${q.startsWith('"') ? 'phraseto' : 'plainto'}_tsquery('convene', $1)`;
  await query(
    db,
    `select post_id from bench_plain where words @@ ${parsed} order by ts_rank(words, ${parsed}) desc limit 10`,
    [words],
  );
}

/** The accounts that are members of anything: of few networks, of many, and of nearly all. */
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
    metrics: createMetrics(),
    requestId: 'bench',
    address: '::1',
    language: 'en',
  } as unknown as Ctx;
}
