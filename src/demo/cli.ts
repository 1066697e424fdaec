import { loadEnvFile, readConfig } from '../config/index.js';
import { createFeed } from '../feed/index.js';
import { connect, showProgress } from '../importing/index.js';
import type { Services } from '../kernel/index.js';
import { systemClock } from '../lib/clock.js';
import { uuidSource } from '../lib/ids.js';
import { memoryLimits } from '../lib/limits.js';
import { silentLogger } from '../lib/logger.js';
import { createMetrics } from '../lib/metrics.js';
import { Signal } from '../lib/signal.js';
import { describeLogins, describeSummary } from './cli/describe.js';
import { type CliOptions, readOptions, usage } from './cli/read-options.js';
import { fillDemo, type Login } from './index.js';
import { rolesOf } from './roles.js';

const say = (line: string): void => void process.stdout.write(`${line}\n`);

async function run(options: CliOptions): Promise<number> {
  const stop = new AbortController();
  // The second Ctrl-C ends the process at once.
  process.once('SIGINT', () => stop.abort());
  process.once('SIGTERM', () => stop.abort());
  const config = readConfig(process.env);
  const { db, close } = await connect(config, say);
  const services: Services = {
    db,
    feed: createFeed(silentLogger),
    clock: systemClock,
    ids: uuidSource,
    limits: memoryLimits(),
    signals: {
      sessionsEnded: new Signal(),
      toAccount: new Signal(),
      personChanged: new Signal(),
      networkNews: new Signal(),
      networkChanged: new Signal(),
      fairnessNews: new Signal(),
    },
    log: silentLogger,
    metrics: createMetrics(),
  };
  const progress = showProgress(process.stdout);
  const logins: Login[] = [];
  try {
    const summary = await fillDemo(services, {
      ...options,
      signal: stop.signal,
      onLogins: (made) => void logins.push(...made),
      onProgress: progress.update,
    });
    progress.stop();
    for (const line of describeSummary(summary)) say(line);
    return summary.isStopped ? 1 : 0;
  } finally {
    progress.stop();
    // Also after a failure: nobody could find them out later.
    for (const line of describeLogins(logins, rolesOf)) say(line);
    await close();
  }
}

try {
  const options = readOptions(process.argv.slice(2));
  loadEnvFile();
  if (options) process.exitCode = await run(options);
  else say(usage);
} catch (error) {
  process.stderr.write(`${(error as Error).message}\n`);
  process.exitCode = 1;
}
