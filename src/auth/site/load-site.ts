import { randomBytes } from 'node:crypto';
import { type Database, query } from '../../database/index.js';

/** The site-wide secrets that every node shares. */
export interface Site {
  /** 32 random bytes: signs form tokens, salts passwords. */
  signingKey: Buffer;
}

const loaded = new WeakMap<Database, Promise<Site>>();

/** The site's secrets: made at the very first start, read once per process. */
export function loadSite(db: Database): Promise<Site> {
  let site = loaded.get(db);
  if (!site) {
    site = readOrMake(db);
    loaded.set(db, site);
    site.catch(() => loaded.delete(db));
  }
  return site;
}

async function readOrMake(db: Database): Promise<Site> {
  await query(db, 'insert into site (id, signing_key) values (1, $1) on conflict (id) do nothing', [
    randomBytes(32),
  ]);
  const [row] = await query<Site>(db, 'select signing_key as "signingKey" from site where id = 1');
  if (!row) throw new Error('The site has no row.');
  return row;
}
