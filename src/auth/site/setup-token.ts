import { type Database, query } from '../../database/index.js';
import type { Services } from '../../kernel/index.js';
import { hashSecret, isSecret, newSecret } from '../sessions/secret.js';

/**
 * Makes the one-time token that lets its holder create the site administrator; one made before stops working.
 * Only its hash is kept: print it, and nothing can read it again.
 * @returns null as soon as there is a site administrator
 */
export async function ensureSetupToken({ db }: Pick<Services, 'db'>): Promise<string | null> {
  const token = newSecret();
  const rows = await query(
    db,
    `update site set setup_token_hash = $1
     where id = 1 and not exists (select from accounts where is_site_admin) returning id`,
    [hashSecret(token)],
  );
  return rows.length > 0 ? token : null;
}

/** Whether a set-up token is the one that counts now. */
export async function isSetupToken(db: Database, token: string): Promise<boolean> {
  if (!isSecret(token)) return false;
  const rows = await query(
    db,
    `select 1 from site
     where id = 1 and setup_token_hash = $1 and not exists (select from accounts where is_site_admin)`,
    [hashSecret(token)],
  );
  return rows.length > 0;
}
