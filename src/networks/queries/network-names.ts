import { type Database, query } from '../../database/index.js';

/** The names of networks that anyone may know of: what no person may be called and no password be made of. */
export async function networkNames(db: Database): Promise<string[]> {
  const rows = await query<{ name: string }>(db, `select name from networks where visibility <> 'unlisted'`);
  return rows.map(({ name }) => name);
}
