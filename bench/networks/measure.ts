import { type Database, query } from '../../src/database/index.js';
import type { Child } from '../processes/child.js';
import type { ConveneCalls } from '../processes/convene.js';
import { median, percentile } from '../report/statistics.js';
import { clockFor, type Took } from '../search/clock.js';
import { computedFor } from './computed.js';
import { type Kind, kinds } from './kinds.js';
import { type Work, workOf } from './plans.js';
import type { Sites, Tokens } from './readers.js';

/** Milliseconds of one kind of page. */
export interface PageTimes extends Work {
  kind: string;
  /** Server time: what Postgres and Node computed. */
  p50: number;
  p95: number;
  /** Of that, Postgres. */
  postgres50: number;
  /** Time that passed until the last byte. */
  wall50: number;
  wall95: number;
  /** The same rows by their ids, in one statement. */
  bare50: number;
  bare95: number;
  /** Rows on the page that the plain query got. */
  rows: number;
  kilobytes: number;
}

interface Measuring {
  db: Database;
  /** The process of Postgres. */
  postmaster: number;
  convene: Child<ConveneCalls>;
  url: string;
  tokens: Tokens;
  sites: Sites;
  requests: number;
  say: (line: string) => void;
}

/** Requests that are not counted: they fill caches and let both compile what they do often. */
const WARMING = 8;

interface Taken {
  page: Took & { postgres: number };
  bare: Took;
}

/** All kinds in turns, so that what disturbs the machine disturbs each alike; beside each the plain query. */
export async function measurePages(measuring: Measuring): Promise<PageTimes[]> {
  const { db, convene, requests, say } = measuring;
  const clock = await clockFor(db);
  const [own] = await query<{ pid: number }>(db, 'select pg_backend_pid() as pid');
  const computing = computedFor(measuring.postmaster, own!.pid, await convene.call('pid'));
  const taken = new Map<string, Taken[]>(Object.keys(kinds).map((kind) => [kind, []]));
  const about = new Map<string, Work & { rows: number; kilobytes: number }>();
  for (let turn = -WARMING; turn < requests; turn++) {
    for (const [name, kind] of Object.entries(kinds)) {
      const path = kind.path(measuring.sites, turn + WARMING);
      if (turn === -1) about.set(name, await workOfPage(measuring, kind, path, turn + WARMING));
      let wall = 0;
      const { postgres, node } = await computing(async () => {
        const startedAt = performance.now();
        await get(measuring, kind, path);
        wall = performance.now() - startedAt;
      });
      const page = { wall, postgres, cpu: postgres + node };
      const { table, ids } = await bareOf(measuring, kind, turn + WARMING);
      const bare = await clock(() => query(db, `select * from ${table} where id = any($1::uuid[])`, [ids]));
      if (turn >= 0) taken.get(name)!.push({ page, bare });
    }
    if (turn === 0) say('Warm');
  }
  return [...taken].map(([kind, times]) => ({ kind, ...spreadOf(times), ...about.get(kind)! }));
}

function spreadOf(times: Taken[]) {
  const of = (value: (one: Taken) => number) => times.map(value);
  const [cpu, wall, bare] = [
    of(({ page }) => page.cpu),
    of(({ page }) => page.wall),
    of((one) => one.bare.cpu),
  ];
  return {
    p50: median(cpu),
    p95: percentile(cpu, 0.95),
    postgres50: median(of(({ page }) => page.postgres)),
    wall50: median(wall),
    wall95: percentile(wall, 0.95),
    bare50: median(bare),
    bare95: percentile(bare, 0.95),
  };
}

async function get({ url, tokens }: Measuring, { reader }: Kind, path: string): Promise<string> {
  const answer = await fetch(`${url}${path}`, {
    headers: { Cookie: `session=${tokens[reader]}`, 'Accept-Encoding': 'identity' },
  });
  const body = await answer.text();
  if (answer.status !== 200) throw new Error(`${path} as ${reader}: ${answer.status} ${body.slice(0, 300)}`);
  return body;
}

async function bareOf(measuring: Measuring, kind: Kind, turn: number) {
  const { table, api } = kind.bare(measuring.sites, turn);
  const body = JSON.parse(await get(measuring, kind, `/api/v1${api}`)) as Record<string, unknown>;
  return { table, ids: idsIn(body, table) };
}

/** The ids that an answer gives for things of this table. */
function idsIn(body: Record<string, unknown>, table: string): string[] {
  type Named = { id: string };
  if (table === 'threads') return (body.threads as Named[]).map(({ id }) => id);
  if (table === 'networks')
    return body.networks
      ? (body.networks as { network: Named }[]).map(({ network }) => network.id)
      : [(body.network as Named).id];
  const people = JSON.stringify(body).matchAll(/"person":\{"id":"([^"]+)"/g);
  return [...new Set([...people].map((found) => found[1]!))];
}

async function workOfPage(measuring: Measuring, kind: Kind, path: string, turn: number) {
  const { convene, db } = measuring;
  await convene.call('record');
  const body = await get(measuring, kind, path);
  const work = await workOf(db, await convene.call('recorded'));
  const { ids } = await bareOf(measuring, kind, turn);
  return { ...work, rows: ids.length, kilobytes: Buffer.byteLength(body) / 1_000 };
}
