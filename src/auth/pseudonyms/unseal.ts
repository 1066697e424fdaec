import type { TransactionQuery } from '../../database/index.js';
import type { Seal } from '../../lib/seal.js';

/**
 * Who is behind pseudonyms, for the site's own work: the way to their notifications, their sanctions, a reveal that
 * was agreed on. What it finds goes into no answer to anybody else, and into no log.
 * @param authorIds of accounts; those that are no pseudonyms are left out
 * @returns accounts by pseudonym
 */
export async function unseal(
  query: TransactionQuery,
  seal: Seal | undefined,
  authorIds: readonly string[],
): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  if (!seal || authorIds.length === 0) return found;
  const rows = await query<{ id: string; sealed: Buffer }>(
    'select pseudonym_id as id, sealed from pseudonym_seals where pseudonym_id = any($1::uuid[])',
    [authorIds],
  );
  for (const { id, sealed } of rows) {
    const accountId = seal.open(sealed, id);
    if (accountId !== null) found.set(id, accountId);
  }
  return found;
}
