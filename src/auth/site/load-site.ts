import { type Database, query } from '../../database/index.js';

/** The site-wide secrets that every node shares. */
export interface Site {
  /** 32 random bytes: signs form tokens, salts passwords. */
  signingKey: Buffer;
}

const loaded = new WeakMap<Database, Promise<Site>>();

/** The site's secrets, made by the first migration and read once per process. */
export function loadSite(db: Database): Promise<Site> {
  let site = loaded.get(db);
  if (!site) {
    site = read(db);
    loaded.set(db, site);
    site.catch(() => loaded.delete(db));
  }
  return site;
}

async function read(db: Database): Promise<Site> {
  const [row] = await query<Site>(db, 'select signing_key as "signingKey" from site where id = 1');
  if (!row) throw new Error('The site has no row: the migrations did not run.');
  return row;
}
