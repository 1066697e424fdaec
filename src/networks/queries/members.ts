import { MEMBERS_PER_PAGE } from '../../../contract/members.js';
import type { MembershipDto, MembershipState, NetworkRole } from '../../../contract/networks.js';
import { type Database, prepared, query } from '../../database/index.js';

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

/** A page that nobody is on. */
interface Nothing {
  id: null;
  total: number;
}
type Row = MemberRow | Nothing;

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

/** SQL: the place of a role in the directory, as the index memberships_directory has it; plain members are the last. */
export const roleRank = (m: string): string =>
  `array_position(array['admin', 'moderator', 'steering', 'member'], ${m}.role)`;
export const MEMBER_RANK = 4;

const inDirectory = `m.network_id = $1 and m.state = 'active' and m.directory_key is not null and ($4::boolean or m.is_listed)
  and (not $5::boolean or m.asked_at is not null)`;
const order = `${roleRank('m')}, m.directory_key, m.account_id`;

/**
 * One page of those in `place`, and how many there are in all: the count comes also where the page is empty. The index
 * memberships_directory holds all that is asked of members on other pages (docs/performance.md).
 */
const pageOf = (tables: string, total: string) => `
  with ${tables}
  select found.*, all_of.total from (select ${total}::int as total) all_of left join (
    select ${columns}, ${roleRank('m')} as rank, m.directory_key
    from place join memberships m on m.network_id = $1 and m.account_id = place.account_id
      join accounts a on a.id = m.account_id) found on true
  order by found.rank, found.directory_key, found.id`;

const everyone = pageOf(
  `place as (select m.account_id from memberships m where ${inDirectory} order by ${order} limit $2 offset $3)`,
  `(select count(*) from memberships m where ${inDirectory})`,
);

// Each key is looked at once, for the page and for the count.
const called = pageOf(
  `matching as materialized (
    select m.account_id, row_number() over (order by ${order}) as number
    from memberships m where ${inDirectory} and position(lower($6) in m.directory_key) > 0),
  place as (select account_id from matching where number > $3::int and number <= $3::int + $2::int)`,
  '(select count(*) from matching)',
);

/** One page of members: admins, moderators, the steering group, then members, by name; and how many there are in all. */
export async function membersOf(
  db: Database,
  { networkId, q, page, isWhole, isUnanswered }: WantedMembers,
): Promise<{ members: MembershipDto[]; total: number }> {
  const offset = (page - 1) * MEMBERS_PER_PAGE;
  const values = [networkId, MEMBERS_PER_PAGE, offset, isWhole, isUnanswered];
  const rows =
    q === ''
      ? await prepared<Row>(db, 'members-page', everyone, values)
      : await prepared<Row>(db, 'members-called', called, [...values, q]);
  const members = rows.flatMap((row) => (row.id === null ? [] : [present(row, isWhole)]));
  return { members, total: rows[0]!.total };
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
