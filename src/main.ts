import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { type App, buildApp } from './app.js';
import { ensureSetupToken } from './auth/index.js';
import { type Config, ConfigError, loadEnvFile, readConfig } from './config/index.js';
import {
  isUpToDate,
  lockDataFolder,
  migrate,
  openDatabase,
  startEmbeddedPostgres,
} from './database/index.js';
import { createLogger, type Logger } from './lib/logger.js';
import { serveMetrics } from './metrics-server.js';

/** How long clients may take to come back elsewhere when this node stops. */
const DRAIN_MS = 1_500;
/** After the start. What it left behind and nobody used between two looks is given back at the second. */
const LOOKS_MS = [2_500, 15_000];

/** A line for the person at the terminal. The log, for programs, goes the same way as JSON. */
function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** A person at a terminal reads the lines above; requests and their like are for programs, or who asks for them. */
function logLevel(config: Config): string {
  return process.stdout.isTTY && !process.env.LOG_LEVEL ? 'warn' : config.logLevel;
}

type Undo = () => Promise<void> | void;

async function main(): Promise<void> {
  loadEnvFile();
  const config = readConfig(process.env);
  const log = createLogger(logLevel(config));
  const undo: Undo[] = [];
  const stop = stopper(undo, log);
  try {
    const databaseUrl = config.databaseUrl ?? (await ownPostgres(config, log, undo, stop));
    await prepareTables(databaseUrl);
    const app = await serve(config, databaseUrl, log, undo);
    await greet(app, config);
    for (const after of LOOKS_MS) setTimeout(() => giveBackMemory(app), after).unref();
  } catch (error) {
    say(sentence(error, config));
    await stop(1);
  }
}

async function ownPostgres(
  config: Config,
  log: Logger,
  undo: Undo[],
  stop: (code: number) => void,
): Promise<string> {
  undo.push(lockDataFolder(config.dataDir));
  say('Starting the database');
  const postgres = await startEmbeddedPostgres({ dataDir: config.dataDir, log, say, staysWarm: true });
  undo.push(() => postgres.stop());
  postgres.onExit(() => {
    say('The database ended and could not be started again.');
    stop(1);
  });
  return postgres.url;
}

async function prepareTables(databaseUrl: string): Promise<void> {
  const ran = (await isUpToDate(databaseUrl)) ? [] : await bringUpToDate(databaseUrl);
  say(ran.length > 0 ? `Brought the tables up to date (${ran.length} steps)` : 'The tables are up to date');
}

async function bringUpToDate(databaseUrl: string): Promise<string[]> {
  const db = await openDatabase(databaseUrl, 2);
  try {
    return await migrate(db);
  } finally {
    await db.destroy();
  }
}

async function serve(config: Config, databaseUrl: string, log: Logger, undo: Undo[]): Promise<App> {
  const app = await buildApp({ config, databaseUrl, log });
  if (config.metrics) {
    const metrics = await serveMetrics(app.services, config.metrics.host, config.metrics.port);
    undo.push(() => metrics.close());
  }
  undo.push(() => {
    say('Finishing what is in flight');
    return app.close(app.gateway.connections() > 0 ? DRAIN_MS : 0);
  });
  await app.listen(config.port, config.host);
  return app;
}

async function greet(app: App, config: Config): Promise<void> {
  const token = await ensureSetupToken(app.services);
  if (!config.roles.has('web')) return say(`Convene is ready (${[...config.roles].join(', ')})`);
  say('');
  say(`Convene is ready at ${config.publicUrl}`);
  if (!token) return;
  say('There is no site administrator yet. Open this link once to become it:');
  say(`  ${config.publicUrl}/setup?token=${token}`);
}

/**
 * Starting leaves some 30 MB behind, which V8 gives back to the system only when it is made to clean up in calm. It takes up to a tenth
 * of a second, twice: not where somebody is here already.
 */
function giveBackMemory(app: App): void {
  if (app.gateway.connections() > 0) return;
  setFlagsFromString('--expose-gc');
  runInNewContext('gc')();
}

/** Ends everything that was started, last first, once; a second signal ends at once. */
function stopper(undo: Undo[], log: Logger): (code: number) => Promise<void> {
  let isStopping = false;
  async function stop(code: number): Promise<void> {
    if (isStopping) return;
    isStopping = true;
    for (const step of undo.splice(0).reverse()) {
      try {
        await step();
      } catch (error) {
        log.error({ err: error }, 'a step of stopping failed');
      }
    }
    process.exit(code);
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      say('Stopping');
      void stop(0);
    });
  }
  process.on('unhandledRejection', (error) => log.error({ err: error }, 'unhandled rejection'));
  return stop;
}

/** What to tell the person at the terminal, without a stack. */
function sentence(error: unknown, config: Config): string {
  const { code, message, port } = error as { code?: string; message?: string; port?: number };
  if (code === 'EADDRINUSE') {
    const name = port === config.metrics?.port ? 'METRICS_PORT' : 'PORT';
    return `Port ${port} is taken. Stop what uses it, or set ${name} to another one.`;
  }
  if (code === 'EACCES')
    return `This user may not listen on port ${config.port}. Set PORT to one above 1023.`;
  return `Convene could not start: ${message ?? 'unknown error'}`;
}

main().catch((error: unknown) => {
  say(error instanceof ConfigError ? error.message : `Convene could not start: ${(error as Error).message}`);
  process.exit(1);
});
