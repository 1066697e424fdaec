/** The site that the pictures are taken of: built, on a free port, with a database that ends with it. */
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dist } from '../paths.mjs';

export const password = 'orchard velvet thimble';

/** The built site on a free port, with a database that goes with it. */
export async function startSite() {
  const load = (path) => import(join(dist, 'src', path));
  const { buildApp } = await load('app.js');
  const { readConfig } = await load('config/index.js');
  const { migrate, openDatabase, startEmbeddedPostgres } = await load('database/index.js');
  const { silentLogger: log } = await load('lib/logger.js');
  const dataDir = mkdtempSync(join(tmpdir(), 'convene-screenshots-'));
  const { ensureSetupToken } = await load('auth/index.js');
  const postgres = await startEmbeddedPostgres({ dataDir, log, say: () => {} });
  const db = await openDatabase(postgres.url, 1);
  await migrate(db);
  await db.destroy();
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const config = readConfig({
    DATA_DIR: dataDir,
    PORT: String(port),
    PUBLIC_URL: origin,
    LOG_LEVEL: 'silent',
  });
  const app = await buildApp({ config, databaseUrl: postgres.url, log });
  await app.listen(port, '127.0.0.1');
  return {
    origin,
    /** Whoever opens this page becomes the administrator. */
    setupPath: `/setup?token=${await ensureSetupToken(app.services)}`,
    async stop() {
      app.server.closeAllConnections();
      await app.close();
      await postgres.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

async function freePort() {
  const probe = createServer();
  await new Promise((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const { port } = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  return port;
}

/** A call of the JSON API from this person's page. */
export async function call(page, method, path, body = {}) {
  return page.evaluate(
    async ([how, where, what]) => {
      const answer = await fetch(`/api/v1${where}`, {
        method: how,
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify(what),
      });
      if (!answer.ok) throw new Error(`${how} ${where}: ${answer.status} ${await answer.text()}`);
      return answer.status === 204 ? null : answer.json();
    },
    [method, path, body],
  );
}
