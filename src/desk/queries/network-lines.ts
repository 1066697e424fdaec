import type { MembershipState, NetworkRole } from '../../../contract/networks.js';
import type { PersonDto } from '../../../contract/people.js';
import { type Database, prepared } from '../../database/index.js';
import { type ForumName, forumNameJson, knownTo } from '../../forums/index.js';
import {
  type Act,
  isBefore,
  type LogPlace,
  type LogWanted,
  personOrNull,
  placeAt,
} from '../../networks/index.js';

export interface EventLine extends LogPlace {
  act: string;
  details: object;
  by: PersonDto | null;
  isBySite: boolean;
  person: PersonDto | null;
  forum: ForumName | null;
}

const events = `
  select e.id::text as key, ${placeAt('e.at')} as at, e.act, e.details, ${personOrNull('o')} as by,
    e.actor_id is null as "isBySite", ${personOrNull('p')} as person,
    case when f.id is not null then ${forumNameJson('f', 'n')} end as forum
  from network_events e join networks n on n.id = e.network_id join accounts reader on reader.id = $2
    left join accounts o on o.id = e.actor_id left join accounts p on p.id = e.account_id left join forums f on f.id = e.forum_id
  where e.network_id = $1 and e.act = any($3::text[]) and ${isBefore({ at: 'e.at', key: 'e.id::text' }, '$4', '$5')}
    and ($6::uuid is null or $6 in (e.actor_id, e.account_id)) and (e.forum_id is null or ${knownTo('f', 'reader')})
  order by e.at desc, e.id desc limit $7`;

/** Lines of the network's own log of these acts. Those about a forum are for whom may know of it. */
export function eventLines(db: Database, wanted: LogWanted, acts: string[]): Promise<EventLine[]> {
  return prepared<EventLine>(db, 'network-events', events, valuesOf(wanted, acts));
}

export interface StandingLine extends LogPlace {
  act: Act;
  state: MembershipState;
  role: NetworkRole;
  by: PersonDto | null;
  person: PersonDto | null;
  reason: string | null;
}

const standings = `
  select e.id::text as key, ${placeAt('e.at')} as at, e.act, e.state, e.role, e.reason, ${personOrNull('o')} as by,
    ${personOrNull('p')} as person
  from membership_events e join accounts o on o.id = e.actor_id join accounts p on p.id = e.account_id
  where e.network_id = $1 and $2::uuid is not null and e.act = any($3::text[])
    and ${isBefore({ at: 'e.at', key: 'e.id::text' }, '$4', '$5')} and ($6::uuid is null or $6 in (e.actor_id, e.account_id))
  order by e.at desc, e.id desc limit $7`;

/** Lines of what became of people's standings, by these acts. */
export function standingLines(db: Database, wanted: LogWanted, acts: string[]): Promise<StandingLine[]> {
  return prepared<StandingLine>(db, 'network-standings', standings, valuesOf(wanted, acts));
}

function valuesOf({ networkId, readerId, before, personId, limit }: LogWanted, acts: string[]): unknown[] {
  return [networkId, readerId, acts, before.at, before.key, personId, limit];
}
