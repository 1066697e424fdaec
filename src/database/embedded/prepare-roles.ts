import pg from 'pg';
import type { Secrets } from './secrets.js';

export const APP = 'convene';

/** Where the embedded server listens: always on 127.0.0.1, and on a Unix socket in this folder where there can be one. */
export interface Place {
  port: number;
  socketFolder: string | null;
}

/** The address of a database on the embedded server, by its socket where it has one. */
export function urlOf(
  { port, socketFolder }: Place,
  role: string,
  password: string,
  database: string,
): string {
  const url = `postgres://${role}:${password}@127.0.0.1:${port}/${database}`;
  return socketFolder === null ? url : `${url}?host=${encodeURIComponent(socketFolder)}`;
}

/**
 * Makes the app's role and database where they are missing. The app never works as superuser:
 * row security would not hold for it, and it could read the server's files.
 */
export async function prepareRoles(place: Place, secrets: Secrets): Promise<void> {
  const client = new pg.Client({
    connectionString: urlOf(place, 'postgres', secrets.superuser, 'postgres'),
  });
  await client.connect();
  try {
    const roles = await client.query('select 1 from pg_roles where rolname = $1', [APP]);
    // Our own base64url: needs no quoting.
    if (roles.rowCount === 0) await client.query(`create role ${APP} login password '${secrets.app}'`);
    const databases = await client.query('select 1 from pg_database where datname = $1', [APP]);
    if (databases.rowCount === 0) await client.query(`create database ${APP} owner ${APP}`);
  } finally {
    await client.end();
  }
}
