import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { loadSite, passOn } from './auth/index.js';
import { buildServices } from './build-services.js';
import type { Config } from './config/index.js';
import { followDatabaseClock, openDatabase, query } from './database/index.js';
import {
  asyncApiDocument,
  connectRedis,
  type Gateway,
  type GatewayOptions,
  startGateway,
} from './gateway/index.js';
import { gatewayOptions } from './gateway-options.js';
import { type Jobs, passWakes, startJobs } from './jobs/index.js';
import type { Services } from './kernel/index.js';
import type { Logger } from './lib/logger.js';
import { createMetrics } from './lib/metrics.js';
import { once } from './lib/once.js';
import { openTransport } from './mail/index.js';
import { keepCounts } from './notifications/index.js';
import { openConnections } from './open-connections.js';
import { siteJobs } from './site-jobs.js';
import { buildHealth, buildWeb, readBuild, serverOptions } from './web/index.js';

export interface AppOptions {
  config: Config;
  /** A migrated database. */
  databaseUrl: string;
  log: Logger;
  /** Replaced in tests and benchmarks only: clock, ids, limits. */
  services?: Partial<Services>;
  gateway?: Partial<GatewayOptions>;
  poolSize?: number;
  /** Where the built browser files are; beside the built server unless given. */
  assetsDir?: string;
}

/** One running node: what its roles say, on one port. */
export interface App {
  services: Services;
  gateway: Gateway;
  server: Server;
  jobs: Jobs;
  /** Listens and answers where: the port that was chosen for 0. */
  listen(port: number, host: string): Promise<number>;
  /** Drains: not ready, clients asked to come back over the window, what is in flight finished, all closed. */
  close(windowMs?: number): Promise<void>;
}

const builtAssets = join(import.meta.dirname, '..', 'assets');
/** Requests still in flight when draining ends get this long. */
const FINISH_MS = 5_000;
const ANSWER_MS = 2_000;

/** The composition root, with `build-services`, `site-jobs` and `gateway-options`: the only place that knows every room. */
export async function buildApp({ config, databaseUrl, log, ...options }: AppOptions): Promise<App> {
  const metrics = createMetrics();
  const redis = config.redisUrl ? await connectRedis(config.redisUrl, log, metrics) : null;
  const db = await openDatabase(databaseUrl, options.poolSize).catch(async (error) => {
    await redis?.close();
    throw error;
  });
  const clock = await followDatabaseClock(db, log).catch(async (error) => {
    await db.destroy();
    await redis?.close();
    throw error;
  });
  const { files, ...built } = await buildServices({ config, db, redis, clock, log, metrics });
  const services: Services = { ...built, files, ...options.services };
  const assetsDir = options.assetsDir ?? builtAssets;
  const { signingKey } = await loadSite(db);
  let isDraining = false;
  const isReady = async () => {
    const database = await answers(services);
    const isLinked = redis?.isReady() ?? true;
    return {
      ready: database && !isDraining,
      // Without Redis everything works, other nodes only hear of changes later: no reason to take the node out.
      degraded: database && !isLinked,
      checks: { database, draining: isDraining, redis: isLinked },
    };
  };
  const buildListener = config.roles.has('web') ? buildWeb : buildHealth;
  const web = buildListener(
    services,
    {
      publicUrl: config.publicUrl,
      trustProxy: config.trustProxy,
      siteName: config.siteName,
      timeZone: config.timeZone,
    },
    {
      signingKey,
      assetsDir,
      asyncApi: once(() => asyncApiDocument(config.siteName, config.publicUrl)),
      isReady,
    },
  );
  const server = createServer(serverOptions, web);
  const endConnections = openConnections(server);
  const runsJobs = config.roles.has('jobs');
  const gateway = startGateway(
    server,
    services,
    gatewayOptions(config, services, {
      build: readBuild(assetsDir),
      redis: redis ?? undefined,
      onWake: runsJobs ? (job) => jobs.wake(job) : undefined,
      ...options.gateway,
    }),
  );

  const transport = openTransport(config);
  const ownJobs = siteJobs(config, services, transport);
  const elsewhere = runsJobs ? [] : ownJobs.filter(({ isLocal }) => !isLocal);
  const jobs = startJobs(
    services,
    ownJobs.filter((job) => !elsewhere.includes(job)),
  );
  const stops = [keepCounts(services), passOn(services), passWakes(services, elsewhere, gateway.wakeJob)];

  return {
    services,
    gateway,
    server,
    jobs,
    listen: (port, host) => listen(server, port, host),
    async close(windowMs = 0) {
      isDraining = true;
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      // Set before draining: the gateway waits for the same connections to end.
      const patience = setTimeout(endConnections, windowMs + FINISH_MS);
      server.closeIdleConnections();
      await gateway.drain(windowMs);
      if (server.listening) await closed;
      clearTimeout(patience);
      for (const stop of stops) stop();
      clock.stop();
      await jobs.stop();
      await redis?.close();
      files.close();
      await transport.close();
      await db.destroy();
    },
  };
}

/** Whether the database answers soon: one that hangs serves nobody. */
async function answers({ db }: Services): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), ANSWER_MS);
  });
  const asked = query(db, 'select 1').then(
    () => true,
    () => false,
  );
  const answer = await Promise.race([asked, late]);
  clearTimeout(timer);
  return answer;
}

function listen(server: Server, port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.removeListener('error', reject);
      resolve((server.address() as AddressInfo).port);
    });
  });
}
