import { mkdirSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import type { Logger } from '../../lib/logger.js';
import { findBinaries } from './binaries.js';
import { clearLeftovers } from './clear-leftovers.js';
import { findFreePort } from './free-port.js';
import { initCluster } from './init-cluster.js';
import { keepRunning } from './keep-running.js';
import { launchPatiently } from './launch-patiently.js';
import { type LaunchOptions, launchServer, type Server } from './launch-server.js';
import { warmSettings } from './memory.js';
import { APP, prepareRoles, urlOf } from './prepare-roles.js';
import { chooseRunAs } from './run-as.js';
import { readOrMakeSecrets } from './secrets.js';
import type { Settings } from './settings.js';
import { socketFolder } from './socket-folder.js';

export interface EmbeddedOptions {
  dataDir: string;
  log: Logger;
  /** Tells the person who starts it what happens, a line at a time. */
  say(line: string): void;
  settings?: Settings;
  /** What was in its cache when it ended is in it again after a start. */
  staysWarm?: boolean;
  /** Ways to run when root, in order; for tests. */
  ways?: string[];
}

export interface EmbeddedPostgres {
  /** The app's own database, as its own role (not a superuser). */
  url: string;
  /** The same server as superuser: for tests and tools only. */
  adminUrl: string;
  /** The server's process now; another after a restart. */
  pid(): number;
  /** Ends the server. Call when the app has drained. */
  stop(): Promise<void>;
  /** Called when the server ended by itself and could not be started again. */
  onExit(callback: (error: Error) => void): void;
}

/**
 * Starts Postgres on the data folder, making the database at the first start. Recovers from whatever the
 * last run left: a server that still runs, a stale pid file, files that need replaying.
 * If the server ends by itself it is started again on the same port.
 * Call with the data folder's lock held.
 * @throws Error a sentence for the person at the terminal, with the server's own words where it has some
 */
export async function startEmbeddedPostgres(options: EmbeddedOptions): Promise<EmbeddedPostgres> {
  const { log, say, settings = {} } = options;
  mkdirSync(options.dataDir, { recursive: true, mode: 0o700 });
  const dataDir = realpathSync(options.dataDir);
  const cluster = join(dataDir, 'postgres');
  const binaries = findBinaries();
  const runAs = chooseRunAs(binaries.postgres, cluster, options.ways);
  const secrets = readOrMakeSecrets(dataDir);
  await initCluster(cluster, binaries, runAs, secrets.superuser, say);
  await clearLeftovers(cluster, say);

  const launchOptions = {
    postgres: binaries.postgres,
    runAs,
    cluster,
    logFile: join(dataDir, 'postgres.log'),
    settings: { ...(options.staysWarm && warmSettings(binaries.postgres)), ...settings },
  };
  const { server, port } = await launchOnFreePort(launchOptions);
  const place = { port, socketFolder: socketFolder(cluster) };
  const exitCallbacks: ((error: Error) => void)[] = [];
  const kept = keepRunning(server, () => launchServer({ ...launchOptions, port }), {
    restarted: () => log.warn('postgres ended by itself and was started again'),
    gaveUp(error) {
      log.error({ err: error }, 'postgres ended by itself and does not start again');
      for (const callback of exitCallbacks) callback(error);
    },
  });
  try {
    await prepareRoles(place, secrets);
  } catch (error) {
    await kept.stop();
    throw error;
  }
  log.info({ port, way: runAs.name }, 'postgres is running');
  return {
    url: urlOf(place, APP, secrets.app, APP),
    adminUrl: urlOf(place, 'postgres', secrets.superuser, 'postgres'),
    pid: kept.pid,
    stop: kept.stop,
    onExit: (callback) => void exitCallbacks.push(callback),
  };
}

/** Another program may take the port between our look and the start: then look again. */
async function launchOnFreePort(
  options: Omit<LaunchOptions, 'port'>,
): Promise<{ server: Server; port: number }> {
  let port = 0;
  const launch = async () => {
    port = await findFreePort();
    return launchServer({ ...options, port });
  };
  return { server: await launchPatiently(launch, { tries: 1 }), port };
}
