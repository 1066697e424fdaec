import { appendFileSync, createWriteStream } from 'node:fs';
import { type App, buildApp } from '../../../src/app.js';
import { readConfig } from '../../../src/config/index.js';
import { memoryLimits } from '../../../src/lib/limits.js';
import { createLogger } from '../../../src/lib/logger.js';
import { generous } from '../../processes/generous.js';
import { memory, serve } from '../../processes/serve.js';
import { setClockAhead } from '../clock.js';

/** One node of three, as people run it: what is raised is only what protects it from a single machine's flood. */
let app: App | null = null;

/** So small that a few requests which wait use all of it: what then waits for a connection is part of the storm. */
const POOL = 6;

export interface GatewayStart {
  port: number;
  databaseUrl: string;
  redisUrl: string;
  dataDir: string;
  logFile: string;
  /** Gets a line for every failure that nobody caught. */
  rejectionsFile: string;
}

const calls = {
  async start({
    port,
    databaseUrl,
    redisUrl,
    dataDir,
    logFile,
    rejectionsFile,
  }: GatewayStart): Promise<number> {
    process.on('unhandledRejection', (error) => {
      const line = error instanceof Error ? `${error.message} ${error.stack}` : String(error);
      appendFileSync(rejectionsFile, `${line.replaceAll('\n', ' ')}\n`);
    });
    const config = readConfig({
      PORT: String(port),
      PUBLIC_URL: `http://127.0.0.1:${port}`,
      DATABASE_URL: databaseUrl,
      REDIS_URL: redisUrl,
      DATA_DIR: dataDir,
    });
    app = await buildApp({
      config,
      databaseUrl,
      log: createLogger('info', createWriteStream(logFile, { flags: 'a' })),
      services: { limits: generous(memoryLimits()) },
      gateway: { maxPerAddress: 100_000, maxPerAccount: 100_000, bucketSize: Number.MAX_SAFE_INTEGER },
      poolSize: POOL,
    });
    await app.listen(port, '127.0.0.1');
    return process.pid;
  },
  memory,
  /** @returns what its clock says then */
  setClock(ahead: number): number {
    setClockAhead(ahead);
    return Date.now();
  },
  async drain(): Promise<void> {
    await app?.close(1_000);
    app = null;
  },
};

export type GatewayCalls = typeof calls;

serve(calls, () => {
  app?.server.closeAllConnections();
  return app?.close();
});
