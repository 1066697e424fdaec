import { rmSync } from 'node:fs';
import { pidFilePath, readPidFile } from './pid-file.js';
import { isPostgresOn } from './processes.js';
import { until } from './until.js';

/**
 * Makes the folder free for a new server. A Postgres that outlived a killed Convene is stopped cleanly;
 * a pid file whose process is gone, or is something else by now, is removed (Postgres itself refuses to
 * start when the number in it belongs to any living process of the same user).
 * Call only with the data folder's lock held: then such a server serves nobody.
 * @throws Error when the old server does not go
 */
export async function clearLeftovers(cluster: string, say: (line: string) => void): Promise<void> {
  const left = readPidFile(cluster);
  if (left && isPostgresOn(left.pid, cluster)) {
    say('Postgres is still running from before: stopping it first');
    await stopByPid(left.pid, cluster);
  }
  rmSync(pidFilePath(cluster), { force: true });
}

async function stopByPid(pid: number, cluster: string): Promise<void> {
  const isGone = () => !isPostgresOn(pid, cluster);
  for (const [signal, patience] of [
    ['SIGINT', 20_000],
    ['SIGQUIT', 10_000],
  ] as const) {
    try {
      process.kill(pid, signal);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw cannotStop(pid);
    }
    if (await until(isGone, patience)) return;
  }
  throw cannotStop(pid);
}

function cannotStop(pid: number): Error {
  return new Error(
    `A Postgres from an earlier start (process ${pid}) cannot be stopped. Stop it, then try again.`,
  );
}
