import { type App, buildApp } from '../../../src/app.js';
import { readConfig } from '../../../src/config/index.js';
import { type Limits, memoryLimits } from '../../../src/lib/limits.js';
import { createLogger } from '../../../src/lib/logger.js';
import { memory, serve } from '../../processes/serve.js';

/** One node of three, as people run it: what is raised is only what protects it from a single machine's flood. */
let app: App | null = null;

function generous(limits: Limits): Limits {
  return { ...limits, use: async () => {} };
}

export interface GatewayStart {
  port: number;
  databaseUrl: string;
  redisUrl: string;
  dataDir: string;
}

const calls = {
  async start({ port, databaseUrl, redisUrl, dataDir }: GatewayStart): Promise<number> {
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
      log: createLogger('warn'),
      services: { limits: generous(memoryLimits()) },
      gateway: { maxPerAddress: 100_000, bucketSize: Number.MAX_SAFE_INTEGER },
    });
    await app.listen(port, '127.0.0.1');
    return process.pid;
  },
  memory,
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
