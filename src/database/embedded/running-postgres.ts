import { join } from 'node:path';
import { readPidFile } from './pid-file.js';
import { APP, urlOf } from './prepare-roles.js';
import { isPostgresOn } from './processes.js';
import { readOrMakeSecrets } from './secrets.js';

/**
 * The address of the server that already runs on a data folder, as the app's role; null when none does.
 * For tools that work beside a running Convene.
 */
export function runningPostgres(dataDir: string): string | null {
  const cluster = join(dataDir, 'postgres');
  const server = readPidFile(cluster);
  if (!server?.isReady || !isPostgresOn(server.pid, cluster)) return null;
  return urlOf(server, APP, readOrMakeSecrets(dataDir).app, APP);
}
