import { type Database, query } from '../../database/index.js';
import type { Standing } from '../policies/person.policy.js';

/** What would be without an admin if this account were closed. */
export async function standingOf(db: Database, accountId: string): Promise<Standing> {
  const [row] = await query<Standing>(
    db,
    `select coalesce((
         select json_agg(n.name order by lower(n.name), n.id) from memberships m join networks n on n.id = m.network_id
         where m.account_id = $1 and m.state = 'active' and m.role = 'admin' and not exists (
           select from memberships o where o.network_id = m.network_id and o.account_id <> $1
             and o.state = 'active' and o.role = 'admin')), '[]'::json) as "onlyAdminOf",
       exists (select from accounts where id = $1 and is_site_admin) and not exists (
         select from accounts where id <> $1 and is_site_admin and status = 'active') as "isOnlySiteAdmin"`,
    [accountId],
  );
  return row!;
}
