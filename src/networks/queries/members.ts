import { MEMBERS_PER_PAGE } from '../../../contract/members.js';
import type { MembershipDto, MembershipState, NetworkRole } from '../../../contract/networks.js';
import { type Database, query } from '../../database/index.js';

interface MemberRow {
  id: string;
  username: string;
  name: string;
  role: NetworkRole;
  state: MembershipState;
  isListed: boolean;
  joinedAt: Date;
  askedAt: Date | null;
  total: number;
}

export interface WantedMembers {
  networkId: string;
  /** Part of a name or user name. */
  q: string;
  page: number;
  /** For those who run it: also who is not in the directory. */
  isWhole: boolean;
  /** Only who was asked whether they still belong. */
  isUnanswered: boolean;
}

const columns = `a.id, a.username, a.name, m.role, m.state, m.is_listed as "isListed", m.joined_at as "joinedAt", m.asked_at as "askedAt"`;

/** One page of members: admins, moderators, the steering group, then members, by name; and how many there are in all. */
export async function membersOf(
  db: Database,
  { networkId, q, page, isWhole, isUnanswered }: WantedMembers,
): Promise<{ members: MembershipDto[]; total: number }> {
  const rows = await query<MemberRow>(
    db,
    `select ${columns}, count(*) over ()::int as total
     from memberships m join accounts a on a.id = m.account_id
     where m.network_id = $1 and m.state = 'active' and a.status = 'active' and ($5::boolean or m.is_listed)
       and (not $6::boolean or m.asked_at is not null)
       and ($2 = '' or position(lower($2) in lower(a.name)) > 0 or position(lower($2) in lower(a.username)) > 0)
     order by array_position(array['admin', 'moderator', 'steering', 'member'], m.role), lower(a.name), a.id
     limit $3 offset $4`,
    [networkId, q, MEMBERS_PER_PAGE, (page - 1) * MEMBERS_PER_PAGE, isWhole, isUnanswered],
  );
  return { members: rows.map((row) => present(row, isWhole)), total: rows[0]?.total ?? 0 };
}

/** One active member, or null. */
export async function oneMember(
  db: Database,
  networkId: string,
  accountId: string,
): Promise<MembershipDto | null> {
  const [row] = await query<MemberRow>(
    db,
    `select ${columns}, 1 as total from memberships m join accounts a on a.id = m.account_id
     where m.network_id = $1 and m.state = 'active' and m.account_id = $2`,
    [networkId, accountId],
  );
  return row ? present(row, true) : null;
}

/** How many were asked whether they still belong, and have not answered. */
export async function unansweredIn(db: Database, networkId: string): Promise<number> {
  const [row] = await query<{ count: number }>(
    db,
    `select count(*)::int as count from memberships where network_id = $1 and state = 'active' and asked_at is not null`,
    [networkId],
  );
  return row!.count;
}

function present({ joinedAt, askedAt, ...row }: MemberRow, isWhole: boolean): MembershipDto {
  const { id, username, name, role, isListed } = row;
  return {
    person: { id, username, name },
    role,
    joinedAt: joinedAt.toISOString(),
    isListed,
    askedAt: isWhole ? (askedAt?.toISOString() ?? null) : null,
  };
}
