import { LRUCache } from 'lru-cache';
import { type OpenList, type OpennessDto, openLists } from '../../contract/openness.js';
import type { Database } from '../database/index.js';
import type { Ctx } from '../kernel/index.js';
import { notFound } from '../lib/errors.js';
import { boundsOf, openMonths } from './months.js';
import { shownOf, siteShownOf, totalOf } from './policies/hide-small.js';
import { type CountRow, countsOf } from './queries/counts.js';
import { spreadsOf } from './queries/times.js';

type Month = Omit<OpennessDto, 'network'>;

/** What is over changes no more, but for what is decided of it late: an hour is fresh enough. */
const kept = new WeakMap<Database, LRUCache<string, Promise<Month>>>();
/** What happens in no network. */
const ofSiteOnly = new Set<OpenList>(['disclosures']);
const KEPT = { max: 500, ttl: 3_600_000 };

/** @param networkId null: the whole site @throws AppError not_found for a month that is not over, or too long ago */
export function openMonth(ctx: Ctx, networkId: string | null, wanted: string | undefined): Promise<Month> {
  const months = openMonths(ctx.clock.now());
  const month = wanted ?? months[0]!;
  if (!months.includes(month)) throw notFound();
  let cache = kept.get(ctx.db);
  if (!cache) {
    cache = new LRUCache(KEPT);
    kept.set(ctx.db, cache);
  }
  const key = `${networkId} ${month}`;
  const known = cache.get(key);
  if (known) return known;
  const reading = readMonth(ctx.db, networkId, month, months);
  cache.set(key, reading);
  reading.catch(() => cache.delete(key));
  return reading;
}

async function readMonth(
  db: Database,
  networkId: string | null,
  month: string,
  months: string[],
): Promise<Month> {
  const bounds = boundsOf(month);
  const [counts, spreads] = await Promise.all([
    countsOf(db, networkId, bounds),
    spreadsOf(db, networkId, bounds),
  ]);
  const names = networkId === null ? openLists : openLists.filter((name) => !ofSiteOnly.has(name));
  const lists = names.map((name) => listOf(name, counts, networkId === null));
  return { month, months, lists, overturnedPercent: overturnedOf(lists), ...spreads };
}

/** From what the list of appeals shows, so it tells nothing more. */
function overturnedOf(lists: Month['lists']): number | null {
  const appeals = lists.find(({ name }) => name === 'appeals');
  if (!appeals?.total) return null;
  const overturned = appeals.rows.find(({ key }) => key === 'overturned')?.count ?? 0;
  return Math.round((100 * overturned) / appeals.total);
}

/** A list with its small numbers hidden, and those by which they could be worked out. */
function listOf(name: OpenList, counts: CountRow[], isSite: boolean): Month['lists'][number] {
  const parts = new Map<string, number[]>();
  for (const { list, key, n } of counts) if (list === name) parts.set(key, [...(parts.get(key) ?? []), n]);
  const rows = [...parts]
    .map(([key, numbers]) => ({ key, count: isSite ? siteShownOf(numbers) : shownOf(numbers[0]!) }))
    .sort((a, b) => (b.count ?? 0) - (a.count ?? 0) || (a.key < b.key ? -1 : 1));
  return { name, rows, total: totalOf(rows) };
}
