import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type App, buildApp } from '../../src/app.js';
import { readConfig } from '../../src/config/index.js';
import { migrate, openDatabase, startEmbeddedPostgres } from '../../src/database/index.js';
import { fillDemo, type Login } from '../../src/demo/index.js';
import { silentLogger as log } from '../../src/lib/logger.js';
import { freePort } from '../processes/free-port.js';

export interface Site {
  app: App;
  origin: string;
  /** An admin, a moderator and a member of the demo. */
  logins: Login[];
  stop(): Promise<void>;
}

/** The built site on a free port, filled with the demo, in a folder that goes with it. Limits refuse nobody. */
export async function startSite(): Promise<Site> {
  const dataDir = mkdtempSync(join(tmpdir(), 'convene-audit-'));
  const undo: (() => Promise<unknown> | unknown)[] = [
    () => rmSync(dataDir, { recursive: true, force: true }),
  ];
  const stop = async () => {
    for (const step of undo.splice(0).reverse()) await step();
  };
  try {
    const postgres = await startEmbeddedPostgres({ dataDir, log, say: () => {} });
    undo.push(() => postgres.stop());
    const db = await openDatabase(postgres.url, 1);
    await migrate(db).finally(() => db.destroy());
    const port = await freePort();
    const origin = `http://127.0.0.1:${port}`;
    const config = readConfig({
      PORT: String(port),
      PUBLIC_URL: origin,
      DATA_DIR: dataDir,
      LOG_LEVEL: 'silent',
    });
    const limits = { use: async () => {}, reset: async () => {} };
    const app = await buildApp({ config, databaseUrl: postgres.url, log, services: { limits } });
    undo.push(() => {
      app.server.closeAllConnections();
      return app.close();
    });
    await app.listen(port, '127.0.0.1');
    const logins: Login[] = [];
    await fillDemo(app.services, { onLogins: (made) => void logins.push(...made) });
    return { app, origin, logins, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
