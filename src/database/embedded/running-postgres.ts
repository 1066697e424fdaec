import { join } from 'node:path';
import { type PidFile, readPidFile } from './pid-file.js';
import { APP, urlOf } from './prepare-roles.js';
import { isPostgresOn } from './processes.js';
import { readOrMakeSecrets } from './secrets.js';

/**
 * The address of the server that already runs on a data folder, as the app's role; null when none does.
 * For tools that work beside a running Convene.
 */
export function runningPostgres(dataDir: string): string | null {
  const server = serverOn(dataDir);
  return server && urlOf(server, APP, readOrMakeSecrets(dataDir).app, APP);
}

/** The same server as superuser: for what works on its files. */
export function runningAdmin(dataDir: string): string | null {
  const server = serverOn(dataDir);
  return server && urlOf(server, 'postgres', readOrMakeSecrets(dataDir).superuser, 'postgres');
}

function serverOn(dataDir: string): PidFile | null {
  const cluster = join(dataDir, 'postgres');
  const server = readPidFile(cluster);
  return server?.isReady && isPostgresOn(server.pid, cluster) ? server : null;
}
