import { readdirSync, readFileSync } from 'node:fs';

/** Milliseconds on a processor so far, of each process of Postgres that serves somebody, and of the server. */
interface Computed {
  postgres: Map<string, number>;
  node: number;
}

/** What Postgres does by itself, for nobody's request. */
const HOUSEHOLD = /checkpointer|background writer|walwriter|autovacuum|logical replication/;

/**
 * What a server and the Postgres beside it compute for a request, from Linux' own accounts: it does not wait for
 * anyone, as time that passes does on a machine that does other things too.
 * @param postmaster the process of Postgres whose children serve
 * @param own the child that serves the bench itself
 * @param server the process of the server
 */
export function computedFor(postmaster: number, own: number, server: number) {
  const now = (): Computed => {
    const children = read(`/proc/${postmaster}/task/${postmaster}/children`).trim().split(' ');
    const serving = children.filter(
      (pid) => pid !== '' && pid !== String(own) && !HOUSEHOLD.test(read(`/proc/${pid}/cmdline`)),
    );
    const tasks = readdirSync(`/proc/${server}/task`);
    return {
      postgres: new Map(serving.map((pid) => [pid, spent(`/proc/${pid}/schedstat`)])),
      node: tasks.reduce((sum, task) => sum + spent(`/proc/${server}/task/${task}/schedstat`), 0),
    };
  };
  return async (work: () => Promise<unknown>): Promise<{ postgres: number; node: number }> => {
    const before = now();
    await work();
    const after = now();
    let postgres = 0;
    for (const [pid, ms] of after.postgres) postgres += ms - (before.postgres.get(pid) ?? 0);
    return { postgres, node: after.node - before.node };
  };
}

const spent = (path: string) => Number(read(path).split(' ')[0]) / 1e6;

/** Nothing where the process has ended. */
function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
