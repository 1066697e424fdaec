import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { silentLogger } from '../lib/logger.js';
import { startEmbeddedPostgres } from './embedded/index.js';

export interface ScratchDatabase {
  url: string;
  drop(): Promise<void>;
}

/** An empty database that is thrown away after: on the given server, or on one of its own in a temporary folder. */
export function makeScratchDatabase(serverUrl: string | null): Promise<ScratchDatabase> {
  return serverUrl ? onServer(serverUrl) : onOwnServer();
}

async function onOwnServer(): Promise<ScratchDatabase> {
  const dataDir = mkdtempSync(join(tmpdir(), 'convene-scratch-'));
  const postgres = await startEmbeddedPostgres({ dataDir, log: silentLogger, say: () => {} });
  return {
    url: postgres.url,
    async drop() {
      await postgres.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

async function onServer(serverUrl: string): Promise<ScratchDatabase> {
  const name = `convene_scratch_${randomBytes(6).toString('hex')}`;
  await run(serverUrl, `create database ${name} template template0`);
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  return { url: url.href, drop: () => run(serverUrl, `drop database ${name} with (force)`) };
}

async function run(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
