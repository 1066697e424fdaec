import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadSite } from '../../src/auth/index.js';
import { asyncApiDocument } from '../../src/gateway/index.js';
import type { Services } from '../../src/kernel/index.js';
import { buildWeb, serverOptions, type WebConfig, type WebExtras } from '../../src/web/index.js';
import { buildServices } from '../factories/world.js';
import { Browser } from './browser.js';
import { testDatabase } from './database.js';

export interface RunningWeb {
  services: Services;
  origin: string;
  browser(): Browser;
  stop(): Promise<void>;
}

interface Options {
  services?: Partial<Services>;
  config?: Partial<WebConfig>;
  extras?: Partial<WebExtras>;
}

/** The web side alone on a database of its own, listening on a free port. */
export async function startWeb(options: Options = {}): Promise<RunningWeb> {
  const database = await testDatabase();
  const services = buildServices(database.db, options.services);
  const { signingKey } = await loadSite(database.db);
  const assetsDir = mkdtempSync(join(tmpdir(), 'convene-assets-'));
  const server = createServer(serverOptions);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const config: WebConfig = {
    publicUrl: origin,
    trustProxy: [],
    siteName: 'Convene',
    timeZone: 'UTC',
    ...options.config,
  };
  const extras: WebExtras = {
    signingKey,
    assetsDir,
    asyncApi: () => asyncApiDocument('Convene', origin),
    isReady: () => ({ ready: true, degraded: false, checks: { database: true } }),
    ...options.extras,
  };
  server.on('request', buildWeb(services, config, extras));
  return {
    services,
    origin,
    browser: () => new Browser(origin),
    async stop() {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
      await database.close();
      rmSync(assetsDir, { recursive: true });
    },
  };
}
