import { readFileSync } from 'node:fs';
import { type Database, query } from '../../src/database/index.js';

/** Milliseconds of one piece of work: that passed, and that the server computed (Postgres and Node together). */
export interface Took {
  wall: number;
  cpu: number;
}

/**
 * A clock for work on a database with one connection. On a machine that does other things too, time that passes says
 * more about these; what Postgres' process for the connection and this one have computed does not wait for anyone.
 */
export async function clockFor(db: Database): Promise<(work: () => Promise<unknown>) => Promise<Took>> {
  const [row] = await query<{ pid: number }>(db, 'select pg_backend_pid() as pid');
  const postgres = () => computedBy(row!.pid);
  return async (work) => {
    const [startedAt, before, node] = [performance.now(), postgres(), process.cpuUsage()];
    await work();
    const { user, system } = process.cpuUsage(node);
    const wall = performance.now() - startedAt;
    return { wall, cpu: Number.isNaN(before) ? wall : postgres() - before + (user + system) / 1_000 };
  };
}

/** Milliseconds on a processor so far; NaN where the system (not Linux) doesn't say. */
function computedBy(pid: number): number {
  try {
    return Number(readFileSync(`/proc/${pid}/schedstat`, 'utf8').split(' ')[0]) / 1e6;
  } catch {
    return Number.NaN;
  }
}
