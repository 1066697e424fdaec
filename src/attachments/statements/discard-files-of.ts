import { query } from '../../database/index.js';
import type { Services } from '../../kernel/index.js';
import { unshown } from '../queries/shown.js';
import { discard } from './discard.js';

/** Files in one call: each is a request to the store. */
const SLICE = 20;

/**
 * Ends files of somebody who left: those that no post shows, or all.
 * @returns whether there may be more
 */
export async function discardFilesOf(
  services: Services,
  accountId: string,
  which: 'unused' | 'all',
): Promise<boolean> {
  const found = await query<{ id: string }>(
    services.db,
    `select a.id from attachments a where a.owner_id = $1 and ($2::boolean or a.is_evidence or (${unshown})) order by a.id limit ${SLICE}`,
    [accountId, which === 'all'],
  );
  for (const { id } of found) await discard(services, id);
  return found.length === SLICE;
}
