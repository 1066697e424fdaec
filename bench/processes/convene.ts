import { type App, buildApp } from '../../src/app.js';
import { readConfig } from '../../src/config/index.js';
import { memoryLimits } from '../../src/lib/limits.js';
import { createLogger } from '../../src/lib/logger.js';
import { type Asked, recordRequests } from '../statements.js';
import { freePort } from './free-port.js';
import { generous } from './generous.js';
import { loopEnd, loopStart } from './loop.js';
import { cpu, memory, serve } from './serve.js';
import { countNobody } from './without-presence.js';

/** One Convene node as people run it; only what protects it from a single machine's flood is raised. */
let app: App | null = null;
let endRecord: (() => Asked[]) | null = null;

export interface NodeStart {
  databaseUrl: string;
  /** Where it listens; left out: anywhere. */
  port?: number;
  /** With other nodes. */
  redisUrl?: string;
  /** Measured without what tells people who else is there. */
  isWithoutPresence?: boolean;
}

const calls = {
  async start({
    databaseUrl,
    redisUrl,
    isWithoutPresence = false,
    ...given
  }: NodeStart): Promise<{ url: string }> {
    if (isWithoutPresence) countNobody();
    const port = given.port ?? (await freePort());
    const url = `http://127.0.0.1:${port}`;
    const redis = redisUrl ? { REDIS_URL: redisUrl } : {};
    const config = readConfig({ PORT: String(port), PUBLIC_URL: url, ...redis });
    app = await buildApp({
      config,
      databaseUrl,
      log: createLogger(config.logLevel),
      services: { limits: generous(memoryLimits()) },
      gateway: { maxPerAddress: 100_000, maxPerAccount: 100_000, bucketSize: Number.MAX_SAFE_INTEGER },
    });
    await app.listen(port, '127.0.0.1');
    return { url };
  },
  cpu,
  memory,
  loopStart,
  loopEnd,
  pid: (): number => process.pid,
  /** Writes down the statements of requests from now on. */
  record(): void {
    endRecord = recordRequests(app!.server);
  },
  recorded(): Asked[] {
    const asked = endRecord?.() ?? [];
    endRecord = null;
    return asked;
  },
};

export type ConveneCalls = typeof calls;

serve(calls, () => {
  app?.server.closeAllConnections();
  return app?.close();
});
