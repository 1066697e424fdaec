import { mkdtempSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Database, migrate, openDatabase, query, startEmbeddedPostgres } from '../src/database/index.js';
import { silentLogger } from '../src/lib/logger.js';
import { lockThread } from '../src/moderation/index.js';
import { run, seedThread, seedWorld, servicesOn } from './processes/seed.js';
import { percentile } from './report/statistics.js';

const ROUNDS = 20;
const ACTS = 50;

export interface ChainBench {
  acts: number;
  load: number;
  /** Milliseconds of one act, its transaction waited for. */
  chained: { p50: number; p99: number };
  unchained: { p50: number; p99: number };
}

/** What a moderator's act costs with the log's chain and without it, in turns of one run. */
export async function runChainBench(say: (line: string) => void): Promise<ChainBench> {
  const dataDir = mkdtempSync(join(tmpdir(), 'convene-bench-chain-'));
  const postgres = await startEmbeddedPostgres({ dataDir, log: silentLogger, say: () => {} });
  const db = await openDatabase(postgres.url, 4);
  try {
    await migrate(db);
    const services = servicesOn(db);
    const world = await seedWorld(services, 2);
    const { threadId } = await seedThread(services, world.founder, world.closedForumId, 1);
    const load = loadavg()[0]!;
    const times: Record<'enable' | 'disable', number[]> = { enable: [], disable: [] };
    let isLocked = false;
    for (let round = 0; round < 2 * ROUNDS; round++) {
      const how = round % 2 ? 'disable' : 'enable';
      await setChain(db, how);
      for (let n = 0; n < ACTS; n++) {
        isLocked = !isLocked;
        const input = { threadId, isLocked, reason: 'It is answered.' };
        const startedAt = performance.now();
        await run(services, lockThread, world.founder, input);
        // The first ones of a turn plan anew.
        if (n >= 5) times[how].push(performance.now() - startedAt);
      }
      if (round % 10 === 9) say(`${round + 1} of ${2 * ROUNDS} turns`);
    }
    return {
      acts: times.enable.length,
      load,
      chained: spreadOf(times.enable),
      unchained: spreadOf(times.disable),
    };
  } finally {
    await db.destroy();
    await postgres.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

async function setChain(db: Database, how: 'enable' | 'disable'): Promise<void> {
  for (const trigger of ['noted', 'chained'])
    await query(db, `alter table moderation_log ${how} trigger moderation_log_${trigger}`);
}

const spreadOf = (values: number[]) => ({
  p50: Math.round(percentile(values, 0.5) * 100) / 100,
  p99: Math.round(percentile(values, 0.99) * 100) / 100,
});

export function chainTableOf({ acts, load, chained, unchained }: ChainBench): string {
  const line = (what: string, { p50, p99 }: ChainBench['chained']) =>
    `${what.padEnd(24)} p50 ${p50} ms   p99 ${p99} ms`;
  return [
    `${acts} acts of a moderator each, in turns, load ${load.toFixed(1)}`,
    line('With the chain', chained),
    line('Without it', unchained),
  ].join('\n');
}
