import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { type Database, openDatabase } from '../../src/database/index.js';

export interface TestDatabase {
  db: Database;
  url: string;
  close(): Promise<void>;
}

/** A fresh migrated database for one test file, cloned from the run's template (about 50 ms). */
export async function testDatabase(poolSize = 8): Promise<TestDatabase> {
  return cloneOf(required('CONVENE_TEST_TEMPLATE_URL'), poolSize);
}

/** A database as another is now, like a backup of it. Nobody may be connected to that one meanwhile. */
export async function cloneOf(url: string, poolSize = 8): Promise<TestDatabase> {
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  const template = new URL(url);
  await asAdmin(`create database ${name} template ${template.pathname.slice(1)} owner ${template.username}`);
  const own = new URL(template);
  own.pathname = `/${name}`;
  const db = await openDatabase(own.href, poolSize);
  return {
    db,
    url: own.href,
    async close() {
      if (db.isInitialized) await db.destroy();
      await asAdmin(`drop database if exists ${name} with (force)`);
    },
  };
}

/** An empty database, without any table. For tests of the migrations. */
export async function emptyDatabase(): Promise<{ url: string; drop(): Promise<void> }> {
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  const url = new URL(required('CONVENE_TEST_TEMPLATE_URL'));
  await asAdmin(`create database ${name} template template0 owner ${url.username}`);
  url.pathname = `/${name}`;
  return { url: url.href, drop: () => asAdmin(`drop database if exists ${name} with (force)`) };
}

async function asAdmin(statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: required('CONVENE_TEST_ADMIN_URL') });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

function required(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: run the tests by "npm test", which starts the database.`);
  return value;
}
