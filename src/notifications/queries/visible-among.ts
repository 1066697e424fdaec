import type { StoredKind } from '../../../contract/notifications.js';
import { type Database, query } from '../../database/index.js';
import { hasPosts, isReadable, places } from './visible-sql.js';

/** Which of these notifications their people may see at this moment. */
export async function visibleAmong(
  db: Database,
  made: { id: string; accountId: string }[],
): Promise<{ accountId: string; kind: StoredKind }[]> {
  return query(
    db,
    `select m.account_id as "accountId", n.kind from unnest($1::uuid[], $2::uuid[]) as m(id, account_id)
       join notifications n on n.id = m.id ${places('m.account_id')}
     where n.read_at is null and ${isReadable} and ${hasPosts}`,
    [made.map(({ id }) => id), made.map(({ accountId }) => accountId)],
  );
}
