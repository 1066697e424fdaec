import { appealLinks } from './appeals/index.js';
import { type OpenFiles, openFiles } from './attachments/index.js';
import { keptLimits, openSeal } from './auth/index.js';
import type { Config } from './config/index.js';
import type { Database } from './database/index.js';
import { disclosureLinks } from './disclosures/index.js';
import { createFeed } from './feed/index.js';
import type { RedisBus } from './gateway/index.js';
import { holdLinks, holdSource, writeGate } from './holds/index.js';
import type { Services } from './kernel/index.js';
import { letterLinks } from './letters/index.js';
import type { Clock } from './lib/clock.js';
import { uuidSourceOn } from './lib/ids.js';
import { limitsOf, memoryLimits, sharedLimits } from './lib/limits.js';
import type { Logger } from './lib/logger.js';
import type { Metrics } from './lib/metrics.js';
import { Signal } from './lib/signal.js';
import { mailFolder } from './mail/index.js';
import { networkNames } from './networks/index.js';
import { quoteLinks } from './quoting/index.js';
import { caseLinks, reportLinks } from './reports/index.js';
import { revealLinks } from './reveals/index.js';
import { sanctionLinks, sanctionSource } from './sanctions/index.js';
import { termsGate, termsLinks } from './terms/index.js';
import { refuseByRule } from './word-rules/index.js';

export interface Parts {
  config: Config;
  db: Database;
  /** From the second node on. */
  redis: RedisBus | null;
  /** One for all nodes. */
  clock: Clock;
  log: Logger;
  metrics: Metrics;
}

/** What all rooms of one process share, with what they plug into each other. Part of the composition root. */
export async function buildServices({
  config,
  db,
  redis,
  clock,
  log,
  metrics,
}: Parts): Promise<Services & { files: OpenFiles }> {
  return {
    db,
    files: await openFiles(config),
    seal: await openSeal(db, config, log),
    feed: createFeed(log),
    clock,
    ids: uuidSourceOn(clock),
    limits: limitsOf(redis ? sharedLimits(redis.counter) : memoryLimits(), keptLimits(db)),
    signals: {
      sessionsEnded: new Signal(),
      toAccount: new Signal(),
      personChanged: new Signal(),
      networkNews: new Signal(),
      networkChanged: new Signal(),
      fairnessNews: new Signal(),
    },
    log,
    metrics,
    mailFolder: mailFolder(config),
    noticeLinks: {
      ...holdLinks,
      ...appealLinks,
      ...revealLinks,
      ...disclosureLinks,
      ...sanctionLinks,
      ...termsLinks,
      ...quoteLinks,
      ...letterLinks,
      caseWaits: caseLinks,
      reportDecided: reportLinks,
    },
    async gate(ctx, text) {
      await termsGate(ctx, text);
      await writeGate(ctx, text);
    },
    refuseWords: refuseByRule,
    decisionSources: { sanction: sanctionSource, hold: holdSource },
    names: async () => [config.siteName, ...(await networkNames(db))],
  };
}
