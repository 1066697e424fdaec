import {
  INVITATIONS_PER_PAGE,
  type InvitationDto,
  type InvitedPersonDto,
} from '../../../contract/invitations.js';
import type { NetworkRole } from '../../../contract/networks.js';
import type { PersonDto } from '../../../contract/people.js';
import { type Database, query, type TransactionQuery } from '../../database/index.js';

/** Uses a link once, in a transaction that does what it is for. An address must be confirmed still. @returns whether it was good */
export async function spendInvitation(
  write: TransactionQuery,
  invitationId: string,
  accountId: string,
  now: Date,
): Promise<boolean> {
  const rows = await write(
    `update invitations i set used = i.used + 1
     where i.id = $1 and i.used < i.uses and i.revoked_at is null and i.expires_at > $3
       and (i.address_key is null or exists (select from accounts a
         where a.id = $2 and a.email_key = i.address_key and a.email_verified_at is not null))
     returning i.id`,
    [invitationId, accountId, now],
  );
  return rows.length > 0;
}

interface Row {
  id: string;
  address: string | null;
  name: string | null;
  organisation: string | null;
  role: NetworkRole;
  uses: number;
  used: number;
  by: PersonDto | null;
  createdAt: Date;
  expiresAt: Date;
  mail: InvitationDto['mail'];
  total: number;
}

const isOut = `i.network_id = $1 and i.revoked_at is null and i.used < i.uses`;

/** One page of those that are out, newest first; those that are over stay until somebody takes them away or sends again. */
export async function invitationsOut(
  db: Database,
  networkId: string,
  page: number,
  now: Date,
): Promise<{ invitations: InvitationDto[]; total: number }> {
  const rows = await query<Row>(
    db,
    `select i.id, i.address, i.name, i.organisation, i.role, i.uses, i.used, i.created_at as "createdAt",
       i.expires_at as "expiresAt", m.state as mail, count(*) over ()::int as total,
       case when o.name is not null then json_build_object('id', o.id, 'username', o.username, 'name', o.name) end as by
     from invitations i join accounts o on o.id = i.invited_by left join outgoing_mail m on m.id = i.mail_id
     where ${isOut} order by i.created_at desc, i.id desc limit $2 offset $3`,
    [networkId, INVITATIONS_PER_PAGE, (page - 1) * INVITATIONS_PER_PAGE],
  );
  const invitations = rows.map(({ total: _total, createdAt, expiresAt, ...row }) => ({
    ...row,
    kind: row.address === null ? ('link' as const) : ('address' as const),
    createdAt: createdAt.toISOString(),
    expiresAt: expiresAt.toISOString(),
    isOver: expiresAt <= now,
  }));
  return { invitations, total: rows[0]?.total ?? 0 };
}

const MOST_PEOPLE = 50;

/** Who is invited by name and has not answered, the newest first, and how many. */
export async function peopleInvited(
  db: Database,
  networkId: string,
): Promise<{ people: InvitedPersonDto[]; peopleTotal: number }> {
  const rows = await query<{ person: PersonDto; role: NetworkRole; since: Date; total: number }>(
    db,
    `select json_build_object('id', a.id, 'username', a.username, 'name', a.name) as person, m.role, m.since,
       count(*) over ()::int as total
     from memberships m join accounts a on a.id = m.account_id
     where m.network_id = $1 and m.state = 'invited' and a.status = 'active'
     order by m.since desc, a.id limit ${MOST_PEOPLE}`,
    [networkId],
  );
  const people = rows.map(({ person, role, since }) => ({ person, role, since: since.toISOString() }));
  return { people, peopleTotal: rows[0]?.total ?? 0 };
}

/** What became of the mails of those that are out. A line that the outbox forgot was sent. */
export async function mailsOf(
  db: Database,
  networkId: string,
): Promise<{ waiting: number; sent: number; failed: number }> {
  const [row] = await query<{ waiting: number; sent: number; failed: number }>(
    db,
    `select count(*) filter (where m.state = 'waiting')::int as waiting,
       count(*) filter (where m.state = 'failed')::int as failed,
       count(*) filter (where m.state = 'sent' or m.id is null)::int as sent
     from invitations i left join outgoing_mail m on m.id = i.mail_id where ${isOut} and i.mail_id is not null`,
    [networkId],
  );
  return row!;
}
