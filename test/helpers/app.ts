import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type App, type AppOptions, buildApp } from '../../src/app.js';
import { readConfig } from '../../src/config/index.js';
import { silentLogger } from '../../src/lib/logger.js';
import { noLimits } from '../factories/world.js';
import { Browser } from './browser.js';
import { type TestDatabase, testDatabase } from './database.js';

export interface Node {
  app: App;
  /** Where it listens, e.g. `http://127.0.0.1:20123`. */
  origin: string;
}

export interface RunningApp extends Node {
  database: TestDatabase;
  /** The first is the app itself. */
  nodes: Node[];
  browser(node?: Node): Browser;
  stop(): Promise<void>;
}

interface Options {
  /** More than one need a Redis. */
  nodes?: number;
  env?: Record<string, string>;
  services?: AppOptions['services'];
  gateway?: AppOptions['gateway'];
  assetsDir?: string;
}

/** The whole app, web and gateway, on a database of its own and free ports. Limits never refuse unless given. */
export async function startApp({ nodes = 1, ...given }: Options = {}): Promise<RunningApp> {
  const database = await testDatabase();
  const dataDir = mkdtempSync(join(tmpdir(), 'convene-data-'));
  const env = { DATA_DIR: dataDir, ...given.env };
  const running: Node[] = [];
  for (let started = 0; started < nodes; started++)
    running.push(await startNode(database.url, await freePort(), { ...given, env }));
  const first = running[0]!;
  return {
    ...first,
    database,
    nodes: running,
    browser: (node = first) => new Browser(node.origin),
    async stop() {
      for (const { app } of running) {
        app.server.closeAllConnections();
        await app.close();
      }
      await database.close();
      rmSync(dataDir, { recursive: true });
    },
  };
}

/** One node on a database that is there, e.g. again on the port of one that was stopped. */
export async function startNode(
  databaseUrl: string,
  port: number,
  { env = {}, services, ...given }: Omit<Options, 'nodes'> = {},
): Promise<Node> {
  const origin = `http://127.0.0.1:${port}`;
  const app = await buildApp({
    config: readConfig({ PORT: String(port), PUBLIC_URL: origin, LOG_LEVEL: 'silent', ...env }),
    databaseUrl,
    log: silentLogger,
    services: { limits: noLimits, ...services },
    ...given,
  });
  await app.listen(port, '127.0.0.1');
  return { app, origin };
}

/** A port that was free a moment ago: the public address must be known before the app is built. */
async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  return port;
}
