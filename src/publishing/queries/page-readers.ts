import type { PageReaderDto } from '../../../contract/network-pages.js';
import { type Database, query } from '../../database/index.js';
import { namedOn } from '../policies/page.policy.js';

/** Who is on a page's list, by name. */
export async function readersOf(db: Database, pageId: string): Promise<PageReaderDto[]> {
  const rows = await query<{ id: string; username: string; name: string; addedAt: Date }>(
    db,
    `select a.id, a.username, a.name, r.added_at as "addedAt"
     from network_page_readers r join network_pages p on p.id = r.page_id join accounts a on a.id = r.account_id
     where r.page_id = $1 and a.status = 'active' and ${namedOn('p', 'a.id')} order by lower(a.name), a.id`,
    [pageId],
  );
  return rows.map(({ addedAt, ...person }) => ({ person, addedAt: addedAt.toISOString() }));
}

/** The member of this user name; null: nobody who could be named. */
export async function memberCalled(
  db: Database,
  networkId: string,
  username: string,
): Promise<string | null> {
  const [row] = await query<{ id: string }>(
    db,
    `select a.id from accounts a join memberships m on m.account_id = a.id and m.network_id = $1 and m.state = 'active'
     where a.username_key = lower($2) and a.status = 'active'`,
    [networkId, username],
  );
  return row?.id ?? null;
}
