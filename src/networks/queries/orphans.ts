import type { OrphanDto } from '../../../contract/keeping.js';
import type { NetworkRole } from '../../../contract/networks.js';
import type { PersonDto } from '../../../contract/people.js';
import { type Database, query } from '../../database/index.js';
import { networkPath } from '../presenters/network.presenter.js';

interface Row {
  id: string;
  name: string;
  slug: string;
  since: Date;
  hasAdmins: boolean;
  memberCount: number;
  volunteers: { person: PersonDto; role: NetworkRole }[];
}

/** Networks without an admin or whose admins are away, those that wait longest first, at most 50. */
export async function orphans(db: Database): Promise<OrphanDto[]> {
  const rows = await query<Row>(
    db,
    `select n.id, n.name, n.slug, coalesce(n.orphaned_at, n.unattended_at) as since,
       n.orphaned_at is null as "hasAdmins",
       (select count(*)::int from memberships c where c.network_id = n.id and c.state = 'active') as "memberCount",
       (select coalesce(json_agg(v), '[]'::json) from (
         select json_build_object('id', a.id, 'username', a.username, 'name', a.name) as person, m.role
         from memberships m join accounts a on a.id = m.account_id and a.status = 'active'
         where m.network_id = n.id and m.state = 'active' and m.volunteered_at is not null
         order by array_position(array['steering', 'moderator', 'member'], m.role), m.joined_at, a.id limit 20) v) as volunteers
     from networks n where n.orphaned_at is not null or n.unattended_at is not null
     order by n.orphaned_at is null, coalesce(n.orphaned_at, n.unattended_at), n.id limit 50`,
  );
  return rows.map(({ slug, since, ...row }) => ({
    ...row,
    path: networkPath(slug),
    since: since.toISOString(),
  }));
}

/** Whether a member offered to take over. */
export async function hasVolunteered(
  db: Database,
  networkId: string,
  accountId: string | null,
): Promise<boolean> {
  const rows = await query(
    db,
    `select from memberships where network_id = $1 and account_id = $2 and state = 'active' and volunteered_at is not null`,
    [networkId, accountId],
  );
  return rows.length > 0;
}
