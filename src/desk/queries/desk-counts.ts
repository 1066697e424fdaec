import { DESK_LINES, PATIENCE_DAYS } from '../../../contract/desk.js';
import type { MembershipDto, NetworkRole } from '../../../contract/networks.js';
import type { PersonDto } from '../../../contract/people.js';
import { type Database, prepared } from '../../database/index.js';
import { MEMBER_RANK, personOrNull, roleRank } from '../../networks/index.js';

const DAY = 86_400_000;
const MOST_STAFF = 50;

/** Numbers that several parts of the desk are made of. */
export interface DeskCounts {
  suspended: number;
  admins: number;
  confirmedAdmins: number;
  oldRequests: number;
  out: number;
  over: number;
  failed: number;
}

// Three standings, each by an index of its own: together they would be looked for among all members.
const counts = `
  select s.*, i.* from (
    select count(*) filter (where m.state = 'suspended')::int as suspended,
      count(*) filter (where m.state = 'active' and m.role = 'admin')::int as admins,
      count(*) filter (where m.state = 'active' and m.role = 'admin' and a.email_verified_at is not null)::int as "confirmedAdmins",
      count(*) filter (where m.state = 'requested' and m.since < $3::timestamptz)::int as "oldRequests"
    from (
      select * from memberships where network_id = $1 and state = 'suspended'
      union all select * from memberships where network_id = $1 and state = 'requested'
      union all select * from memberships where network_id = $1 and state = 'active' and role = 'admin') m
      join accounts a on a.id = m.account_id and a.status = 'active') s,
  (select count(*)::int as out, count(*) filter (where i.expires_at <= $2::timestamptz)::int as over,
      count(*) filter (where o.state = 'failed')::int as failed
    from invitations i left join outgoing_mail o on o.id = i.mail_id
    where i.network_id = $1 and i.revoked_at is null and i.used < i.uses) i`;

export async function deskCounts(db: Database, networkId: string, now: Date): Promise<DeskCounts> {
  const patience = new Date(now.getTime() - PATIENCE_DAYS * DAY);
  const [row] = await prepared<DeskCounts>(db, 'desk-counts', counts, [networkId, now, patience]);
  return row!;
}

const columns = `${personOrNull('a')} as person, m.role, m.joined_at as "joinedAt", m.is_listed as "isListed"`;
const tables = `memberships m join accounts a on a.id = m.account_id and a.status = 'active'`;

interface Row {
  person: PersonDto;
  role: NetworkRole;
  joinedAt: Date;
  isListed: boolean;
}
const present = ({ joinedAt, ...row }: Row): MembershipDto => ({
  ...row,
  askedAt: null,
  joinedAt: joinedAt.toISOString(),
});

const newest = `
  select ${columns} from ${tables} where m.network_id = $1 and m.state = 'active'
  order by m.joined_at desc, m.account_id limit ${DESK_LINES}`;

/** Who became a member last. */
export async function newestMembers(db: Database, networkId: string): Promise<MembershipDto[]> {
  return (await prepared<Row>(db, 'desk-newest', newest, [networkId])).map(present);
}

const staff = `
  select ${columns} from ${tables} where m.network_id = $1 and m.state = 'active' and ${roleRank('m')} < ${MEMBER_RANK}
    and m.directory_key is not null
  order by ${roleRank('m')}, m.directory_key, m.account_id limit ${MOST_STAFF}`;

/** Admins, moderators and the steering group. */
export async function staffOf(db: Database, networkId: string): Promise<MembershipDto[]> {
  return (await prepared<Row>(db, 'desk-staff', staff, [networkId])).map(present);
}
