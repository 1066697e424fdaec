import { mkdtempSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import type { QueueDto } from '../contract/cases.js';
import { harmOf, reportReasons } from '../contract/reports.js';
import { type Database, migrate, openDatabase, query, startEmbeddedPostgres } from '../src/database/index.js';
import type { Services, SignedIn, UseCase } from '../src/kernel/index.js';
import { silentLogger } from '../src/lib/logger.js';
import { claimCase, decideCase, readNetworkQueue } from '../src/reports/index.js';
import { seedThread, seedWorld, servicesOn } from './processes/seed.js';
import { percentile } from './report/statistics.js';

const CASES = 10_000;
const EACH = 300;

export interface CaseBench {
  cases: number;
  ms: Record<'list' | 'page' | 'filtered' | 'claim' | 'decide', { p50: number; p95: number; max: number }>;
  load: number;
}

/** A queue of 10,000 open cases: reading it, claiming and deciding, as use-cases on a database with real settings. */
export async function runCaseBench(say: (line: string) => void): Promise<CaseBench> {
  const dataDir = mkdtempSync(join(tmpdir(), 'convene-bench-cases-'));
  const postgres = await startEmbeddedPostgres({ dataDir, log: silentLogger, say: () => {} });
  const db = await openDatabase(postgres.url, 4);
  try {
    await migrate(db);
    const services = servicesOn(db);
    const world = await seedWorld(services, 20);
    const { threadId } = await seedThread(services, world.founder, world.closedForumId, 1);
    say(`Making ${CASES} cases`);
    await fill(db, threadId);
    return { cases: CASES, ms: await measure(services, db, world.founder), load: loadavg()[0]! };
  } finally {
    await db.destroy();
    await postgres.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

// Posts by the members, each reported once to three times, for every reason there is.
async function fill(db: Database, threadId: string): Promise<void> {
  const reasons = `(array['${reportReasons.join("','")}'])`;
  const harms = `(array[${reportReasons.map((one) => harmOf[one]).join(',')}])`;
  const statements = [
    `insert into posts (id, thread_id, number, author_id, client_key, state, source, html, created_at, changed, body_changed, born,
       born_forum)
     select gen_random_uuid(), t.id, t.last_number + n, who.ids[1 + n % array_length(who.ids, 1)], gen_random_uuid(), 'visible', 'x',
       '<p>x</p>', now(), t.head + n, t.head + n, t.head + n, t.forum_id
     from threads t cross join (select array_agg(id order by username) as ids from accounts where id <> (
       select author_id from threads where id = $1)) who, generate_series(1, ${CASES}) n where t.id = $1`,
    `update forum_heads h set head = h.head + ${CASES} from threads t where t.id = $1 and h.forum_id = t.forum_id`,
    `update threads set last_number = last_number + ${CASES}, head = head + ${CASES} where id = $1`,
    `insert into report_cases (id, kind, subject_id, network_id, thread_id, post_id, about_id, level, state, harm, audience, reports,
       opened_at, last_at)
     select gen_random_uuid(), 'post', p.id, f.network_id, t.id, p.id, p.author_id, 'forum', 'open',
       ${harms}[1 + p.number % ${reportReasons.length}], 2, 1 + p.number % 3, now() - p.number * interval '1 minute', now()
     from posts p join threads t on t.id = p.thread_id join forums f on f.id = t.forum_id where t.id = $1 and p.number > 1`,
    `insert into reports (id, case_id, at, reason, details, receipt_hash)
     select gen_random_uuid(), c.id, now(), ${reasons}[1 + p.number % ${reportReasons.length}], 'It is wrong.', sha256((c.id::text || n)::bytea)
     from report_cases c join posts p on p.id = c.post_id, generate_series(1, c.reports) n where c.thread_id = $1`,
  ];
  for (const statement of statements) await query(db, statement, [threadId]);
  await query(db, 'analyze');
}

async function measure(services: Services, db: Database, founder: SignedIn): Promise<CaseBench['ms']> {
  const ctx = {
    ...services,
    actor: founder,
    language: 'en' as const,
    address: '127.0.0.1',
    requestId: 'bench',
  };
  const timed = async (count: number, work: (n: number) => Promise<unknown>) => {
    const times: number[] = [];
    for (let n = 0; n < count; n++) {
      const begun = performance.now();
      await work(n);
      times.push(performance.now() - begun);
    }
    return { p50: percentile(times, 0.5), p95: percentile(times, 0.95), max: Math.max(...times) };
  };
  const call = (useCase: UseCase, input: unknown) => useCase.execute(ctx, input);
  const list = (more: object) =>
    call(readNetworkQueue, { network: 'measured', ...more }) as Promise<QueueDto>;
  const { older } = await list({});
  const ids = (
    await query<{ id: string }>(db, `select id from report_cases order by md5(id::text) limit ${2 * EACH}`)
  ).map(({ id }) => id);
  return {
    list: await timed(EACH, () => list({})),
    page: await timed(EACH, () => list({ after: older })),
    filtered: await timed(EACH, () => list({ reason: 'fraud' })),
    claim: await timed(EACH, (n) => call(claimCase, { caseId: ids[n] })),
    decide: await timed(EACH, (n) =>
      call(decideCase, { caseId: ids[EACH + n], outcome: 'removed', rule: 'offensive', words: 'Measured.' }),
    ),
  };
}

export function caseTableOf({ cases, ms, load }: CaseBench): string {
  const rows = Object.entries(ms).map(
    ([name, { p50, p95, max }]) =>
      `${name.padEnd(10)}${[p50, p95, max].map((one) => one.toFixed(1).padStart(9)).join('')}`,
  );
  return [
    `${cases} open cases, load ${load.toFixed(1)}; ms`,
    `${''.padEnd(10)}      p50      p95      max`,
    ...rows,
  ].join('\n');
}
