import type { MembershipDto, NetworkRole } from '../../../contract/networks.js';
import { type Database, query } from '../../database/index.js';

interface MemberRow {
  id: string;
  username: string;
  name: string;
  role: NetworkRole;
  joinedAt: Date;
}

const select = `select a.id, a.username, a.name, m.role, m.joined_at as "joinedAt"
  from memberships m join accounts a on a.id = m.account_id
  where m.network_id = $1 and m.state = 'active'`;

const order = `order by array_position(array['admin', 'moderator', 'member'], m.role), lower(a.name), a.id limit $2`;

/** Active members: admins, moderators, then members, by name. */
export async function membersOf(db: Database, networkId: string, limit: number): Promise<MembershipDto[]> {
  return (await query<MemberRow>(db, `${select} ${order}`, [networkId, limit])).map(present);
}

/** One active member, or null. */
export async function oneMember(
  db: Database,
  networkId: string,
  accountId: string,
): Promise<MembershipDto | null> {
  const [row] = await query<MemberRow>(db, `${select} and m.account_id = $2`, [networkId, accountId]);
  return row ? present(row) : null;
}

function present({ id, username, name, role, joinedAt }: MemberRow): MembershipDto {
  return { person: { id, username, name }, role, joinedAt: joinedAt.toISOString() };
}
