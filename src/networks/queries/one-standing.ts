import type { AnswerDto, StandingEventDto } from '../../../contract/members.js';
import type { MembershipState, NetworkRole } from '../../../contract/networks.js';
import type { PersonDto } from '../../../contract/people.js';
import { type Database, query } from '../../database/index.js';

export interface StandingRow {
  person: PersonDto;
  state: MembershipState;
  role: NetworkRole;
  since: Date;
  answers: AnswerDto[] | null;
}

/** Somebody's standing by user name. Null: there is no such person, or they never had anything to do with it. */
export async function standingByUsername(
  db: Database,
  networkId: string,
  username: string,
): Promise<StandingRow | null> {
  const [row] = await query<StandingRow>(
    db,
    `select json_build_object('id', a.id, 'username', a.username, 'name', a.name) as person,
       m.state, m.role, m.since, m.answers
     from memberships m join accounts a on a.id = m.account_id
     where m.network_id = $1 and a.username_key = lower($2) and a.status = 'active'`,
    [networkId, username],
  );
  return row ?? null;
}

/** The newest changes of somebody's standing. */
export async function eventsOf(
  db: Database,
  networkId: string,
  accountId: string,
): Promise<StandingEventDto[]> {
  const rows = await query<Omit<StandingEventDto, 'at'> & { at: Date }>(
    db,
    `select e.act, e.state, e.role, e.at, e.reason, case when o.name is not null then
         json_build_object('id', o.id, 'username', o.username, 'name', o.name) end as by
     from membership_events e join accounts o on o.id = e.actor_id
     where e.network_id = $1 and e.account_id = $2 order by e.at desc, e.id desc limit 50`,
    [networkId, accountId],
  );
  return rows.map((row) => ({ ...row, at: row.at.toISOString() }));
}
