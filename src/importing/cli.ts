import { loadEnvFile, readConfig } from '../config/index.js';
import { createFeed } from '../feed/index.js';
import { systemClock } from '../lib/clock.js';
import { uuidSource } from '../lib/ids.js';
import { silentLogger } from '../lib/logger.js';
import { connect } from './cli/connect.js';
import { describeSummary } from './cli/describe-summary.js';
import { type CliOptions, readOptions, usage } from './cli/read-options.js';
import { showProgress } from './cli/show-progress.js';
import { writeReport } from './cli/write-report.js';
import { importArchive } from './import-archive.js';

const say = (line: string): void => void process.stdout.write(`${line}\n`);

async function run(options: CliOptions): Promise<number> {
  const stop = new AbortController();
  // The second Ctrl-C ends the process at once.
  process.once('SIGINT', () => stop.abort());
  process.once('SIGTERM', () => stop.abort());
  const { db, close } = await connect(readConfig(process.env), say);
  const progress = showProgress(process.stdout);
  try {
    const services = {
      db,
      feed: createFeed(silentLogger),
      clock: systemClock,
      ids: uuidSource,
    };
    const summary = await importArchive(services, {
      ...options,
      signal: stop.signal,
      onProgress: progress.update,
    });
    progress.stop();
    if (options.report) await writeReport(options.report, summary);
    for (const line of describeSummary(summary)) say(line);
    if (options.report) say(`Every message is listed in ${options.report}.`);
    return summary.isInterrupted || summary.warning ? 1 : 0;
  } catch (error) {
    if (!stop.signal.aborted) throw error;
    say('Stopped before anything was written.');
    return 1;
  } finally {
    progress.stop();
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
