import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { appealLinks, raiseAppeals } from './appeals/index.js';
import { openFiles, sweepAttachments } from './attachments/index.js';
import {
  loadSite,
  mailRecipient,
  openSeal,
  passOn,
  sendLinks,
  sweepLinks,
  sweepSessions,
} from './auth/index.js';
import type { Config } from './config/index.js';
import { openDatabase, query } from './database/index.js';
import { createFeed } from './feed/index.js';
import { forgetFeedback } from './feedback/index.js';
import { followQuotesJob, forgetTurns, moveClaimedPosts } from './forums/index.js';
import { asyncApiDocument, type Gateway, type GatewayOptions, startGateway } from './gateway/index.js';
import { gatewayOptions } from './gateway-options.js';
import { forgetHolds, holdLinks, holdSource, raiseHolds, writeGate } from './holds/index.js';
import { type Jobs, startJobs } from './jobs/index.js';
import type { Services } from './kernel/index.js';
import { forgetLetterContacts } from './letters/index.js';
import { systemClock } from './lib/clock.js';
import { uuidSource } from './lib/ids.js';
import { memoryLimits } from './lib/limits.js';
import type { Logger } from './lib/logger.js';
import { Signal } from './lib/signal.js';
import { deliverMail, forgetMail, mailFolder, openTransport } from './mail/index.js';
import { askMembers, endOffers, networkNames, sendAnnouncements, tendOrphans } from './networks/index.js';
import {
  forgetNotificationsJob,
  keepCounts,
  makeNotificationsJob,
  makeNotificationsOfEditsJob,
} from './notifications/index.js';
import { tellThreads } from './people/index.js';
import { lapseQuestions, quoteLinks } from './quoting/index.js';
import { countFigures } from './register/index.js';
import { forgetContacts, reportLinks, settleCases } from './reports/index.js';
import { revealLinks } from './reveals/index.js';
import { endSanctions, sanctionLinks, sanctionSource } from './sanctions/index.js';
import { followForums } from './search/index.js';
import { tellOfVersions, termsGate, termsLinks } from './terms/index.js';
import { buildWeb, readBuild, serverOptions } from './web/index.js';
import { flagEdits, flagPosts, refuseByRule } from './word-rules/index.js';
import { clearSentDrafts, expireDrafts, filesInDrafts } from './writing/index.js';

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

/** One running node: web and gateway on one port. */
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

/** The composition root: the only place that knows every room. */
export async function buildApp({ config, databaseUrl, log, ...options }: AppOptions): Promise<App> {
  const db = await openDatabase(databaseUrl, options.poolSize);
  const files = await openFiles(config);
  const seal = await openSeal(db, config, log);
  const services: Services = {
    db,
    files,
    seal,
    feed: createFeed(log),
    clock: systemClock,
    ids: uuidSource,
    limits: memoryLimits(),
    signals: {
      sessionsEnded: new Signal(),
      toAccount: new Signal(),
      personChanged: new Signal(),
      networkNews: new Signal(),
      fairnessNews: new Signal(),
    },
    log,
    mailFolder: mailFolder(config),
    noticeLinks: {
      ...holdLinks,
      ...appealLinks,
      ...revealLinks,
      ...sanctionLinks,
      ...termsLinks,
      ...quoteLinks,
      reportDecided: reportLinks,
    },
    async gate(ctx, text) {
      await termsGate(ctx, text);
      await writeGate(ctx, text);
    },
    refuseWords: refuseByRule,
    decisionSources: { sanction: sanctionSource, hold: holdSource },
    names: async () => [config.siteName, ...(await networkNames(db))],
    ...options.services,
  };
  const assetsDir = options.assetsDir ?? builtAssets;
  const { signingKey } = await loadSite(db);
  let isDraining = false;
  const isReady = async () => {
    const database = await answers(services);
    return {
      ready: database && !isDraining,
      checks: { database, draining: isDraining, redis: gateway.isLinked() },
    };
  };
  const web = buildWeb(
    services,
    { publicUrl: config.publicUrl, trustProxy: config.trustProxy, siteName: config.siteName },
    {
      signingKey,
      assetsDir,
      asyncApi: asyncApiDocument(config.siteName, config.publicUrl),
      isReady,
    },
  );
  const server = createServer(serverOptions, web);
  const gateway = await startGateway(
    server,
    services,
    gatewayOptions(config, services, { build: readBuild(assetsDir), ...options.gateway }),
  ).catch(async (error) => {
    await db.destroy();
    throw error;
  });

  const transport = openTransport(config);
  const jobs = startJobs(services, [
    deliverMail({ sender: config, transport, recipientOf: mailRecipient }),
    forgetMail,
    sendLinks,
    sweepLinks,
    makeNotificationsJob,
    makeNotificationsOfEditsJob,
    forgetNotificationsJob,
    sweepSessions,
    sweepAttachments((ids) => filesInDrafts(services.db, ids)),
    moveClaimedPosts,
    expireDrafts,
    clearSentDrafts,
    followForums,
    followQuotesJob,
    tellThreads,
    forgetFeedback,
    countFigures,
    sendAnnouncements,
    endOffers,
    tendOrphans,
    askMembers,
    settleCases,
    forgetContacts,
    raiseAppeals,
    endSanctions,
    raiseHolds,
    forgetHolds,
    tellOfVersions,
    forgetLetterContacts,
    forgetTurns,
    flagPosts,
    flagEdits,
    lapseQuestions,
  ]);

  const stopCounting = keepCounts(services);
  const stopPassing = passOn(services);

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
      const patience = setTimeout(() => server.closeAllConnections(), windowMs + FINISH_MS);
      server.closeIdleConnections();
      await gateway.drain(windowMs);
      if (server.listening) await closed;
      clearTimeout(patience);
      stopCounting();
      stopPassing();
      await jobs.stop();
      files.close();
      await transport.close();
      await db.destroy();
    },
  };
}

async function answers({ db }: Services): Promise<boolean> {
  try {
    await query(db, 'select 1');
    return true;
  } catch {
    return false;
  }
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
