import pg from 'pg';
import { loadMigrations } from './load-classes.js';

/**
 * Whether every migration of this build has run. Nearly every start finds that: it is asked over one plain connection, since
 * reading all entities for it is a tenth of a start.
 */
export async function isUpToDate(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  // One that is cut fails its statement, too.
  client.on('error', () => {});
  await client.connect();
  try {
    const { rows } = await client.query<{ name: string }>('select name from migrations');
    const ran = new Set(rows.map(({ name }) => name));
    return (await loadMigrations()).every(({ name }) => ran.has(name));
  } catch (error) {
    // There are no tables at all yet.
    if ((error as { code?: string }).code === '42P01') return false;
    throw error;
  } finally {
    await client.end();
  }
}
