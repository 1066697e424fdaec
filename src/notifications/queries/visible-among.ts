import type { StoredKind } from '../../../contract/notifications.js';
import { type Database, query } from '../../database/index.js';
import { isReadable, places, postsOf } from './visible-sql.js';

/** Which of these notifications their people may see at this moment. */
export async function visibleAmong(
  db: Database,
  ids: string[],
): Promise<{ accountId: string; kind: StoredKind }[]> {
  return query(
    db,
    `select n.account_id as "accountId", n.kind from notifications n ${places}
     where n.id = any($1::uuid[]) and n.read_at is null and ${isReadable} and exists (${postsOf})`,
    [ids],
  );
}
