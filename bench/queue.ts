import { mkdtempSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import type { QueueDto } from '../contract/cases.js';
import { reportReasons } from '../contract/reports.js';
import { type Database, migrate, openDatabase, query, startEmbeddedPostgres } from '../src/database/index.js';
import { silentLogger } from '../src/lib/logger.js';
import { claimCase, decideCase, readNetworkQueue } from '../src/reports/index.js';
import { run, seedThread, seedWorld, servicesOn } from './processes/seed.js';
import { percentile } from './report/statistics.js';

const CASES = 10_000;
const MEMBERS = 200;
const EACH = 300;

interface Spread {
  p50: number;
  p95: number;
  max: number;
}

export interface QueueBench {
  cases: number;
  load: number;
  /** Milliseconds, by what is asked. */
  times: Record<'first page' | 'further page' | 'one reason' | 'claim' | 'keep' | 'remove', Spread>;
}

/** What a moderator waits for in a network in which ten thousand cases are open. */
export async function runQueueBench(say: (line: string) => void): Promise<QueueBench> {
  const dataDir = mkdtempSync(join(tmpdir(), 'convene-bench-queue-'));
  const postgres = await startEmbeddedPostgres({ dataDir, log: silentLogger, say: () => {} });
  const db = await openDatabase(postgres.url, 4);
  try {
    await migrate(db);
    const services = servicesOn(db);
    const { founder, openForumId } = await seedWorld(services, MEMBERS);
    const { threadId } = await seedThread(services, founder, openForumId, 1);
    await makeCases(db, threadId, founder.accountId, CASES);
    say(`${CASES} cases are open`);
    const load = loadavg()[0]!;
    const ask = (more: object) =>
      run<QueueDto>(services, readNetworkQueue, founder, { network: 'measured', ...more });
    const times = {} as QueueBench['times'];
    const measure = async (what: keyof QueueBench['times'], act: (n: number) => Promise<unknown>) => {
      const values: number[] = [];
      for (let n = 0; n < EACH; n++) {
        const startedAt = performance.now();
        await act(n);
        values.push(performance.now() - startedAt);
      }
      times[what] = spreadOf(values);
      say(what);
    };
    await measure('first page', () => ask({}));
    let after: string | null = null;
    await measure('further page', async () => {
      const { older } = await ask(after ? { after } : {});
      after = older;
    });
    await measure('one reason', (n) => ask({ reason: reportReasons[n % reportReasons.length] }));
    const ids = await query<{ id: string }>(
      db,
      `select id from report_cases where state = 'open' order by random() limit ${2 * EACH}`,
    );
    const caseAt = (n: number) => ({ caseId: ids[n]!.id });
    await measure('claim', (n) => run(services, claimCase, founder, caseAt(n)));
    const words = 'Looked at it.';
    await measure('keep', (n) =>
      run(services, decideCase, founder, { ...caseAt(n), outcome: 'kept', words }),
    );
    await measure('remove', (n) =>
      run(services, decideCase, founder, { ...caseAt(EACH + n), outcome: 'removed', rule: 'other', words }),
    );
    return { cases: CASES, load, times };
  } finally {
    await db.destroy();
    await postgres.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

/** Each about another post, with one to three reports. In bulk: reporting ten thousand posts would take minutes. */
export async function makeCases(
  db: Database,
  threadId: string,
  founderId: string,
  count: number,
): Promise<void> {
  await query(
    db,
    `insert into posts (id, thread_id, number, author_id, source, html, state, version, created_at, changed, body_changed, born_forum, born, client_key)
     select gen_random_uuid(), t.id, n, (array(select id from accounts where id <> $2 order by id))[1 + n % (select count(*)::int - 1 from accounts)], 'Words ' || n,
       '<p>Words ' || n || '</p>', 'visible', 1, now(), t.head, t.head, t.forum_id, t.head, gen_random_uuid()
     from threads t, generate_series(2, ${count + 1}) n where t.id = $1`,
    [threadId, founderId],
  );
  await query(db, `update threads set last_number = ${count + 1} where id = $1`, [threadId]);
  await query(
    db,
    `insert into report_cases (id, kind, subject_id, network_id, thread_id, post_id, about_id, level, state, harm, audience, reports, opened_at, last_at)
     select gen_random_uuid(), 'post', p.id, f.network_id, t.id, p.id, p.author_id, 'forum', 'open', 1 + p.number % 4, 1 + p.number % 3,
       1 + p.number % 3, now() - p.number * interval '1 minute', now()
     from posts p join threads t on t.id = p.thread_id join forums f on f.id = t.forum_id where t.id = $1 and p.number > 1`,
    [threadId],
  );
  await query(
    db,
    `insert into reports (id, case_id, at, reason, details, reporter_id, receipt_hash)
     select gen_random_uuid(), c.id, c.opened_at, ($1::text[])[1 + (row_number() over ())::int % cardinality($1::text[])], 'Look at this.', null,
       sha256(gen_random_uuid()::text::bytea)
     from report_cases c, generate_series(1, c.reports)`,
    [reportReasons],
  );
  await query(db, 'analyze');
}

const spreadOf = (values: number[]): Spread => {
  const round = (value: number) => Math.round(value * 10) / 10;
  return {
    p50: round(percentile(values, 0.5)),
    p95: round(percentile(values, 0.95)),
    max: round(Math.max(...values)),
  };
};

export function queueTableOf({ cases, load, times }: QueueBench): string {
  const lines = Object.entries(times).map(
    ([what, { p50, p95, max }]) => `${what.padEnd(14)} p50 ${p50} ms   p95 ${p95} ms   max ${max} ms`,
  );
  return [`${cases} open cases in one network, ${EACH} of each, load ${load.toFixed(1)}`, ...lines].join(
    '\n',
  );
}
