import type { PersonDto } from '../../../contract/people.js';
import type { SanctionAct, SanctionStep } from '../../../contract/sanctions.js';
import { type Database, prepared } from '../../database/index.js';
import { isBefore, type LogPlace, type LogWanted, personOrNull, placeAt } from '../../networks/index.js';

/** A line of a network's log about somebody's sanction. */
export interface SanctionLine extends LogPlace {
  act: SanctionAct;
  words: string | null;
  by: PersonDto | null;
  isBySite: boolean;
  sanctionId: string;
  number: number;
  step: SanctionStep;
  person: PersonDto | null;
}

// Of a sealed one nobody is found by a name.
const text = `
  select e.id::text as key, ${placeAt('e.at')} as at, e.act, e.words, ${personOrNull('o')} as by, e.actor_id is null as "isBySite",
    s.id as "sanctionId", s.number::int, s.step, case when not s.is_sealed then ${personOrNull('w')} end as person
  from sanction_events e join sanctions s on s.id = e.sanction_id join accounts w on w.id = s.account_id
    left join accounts o on o.id = e.actor_id
  where e.network_id = $1 and $2::uuid is not null and ${isBefore({ at: 'e.at', key: 'e.id::text' }, '$3', '$4')}
    and ($5::uuid is null or e.actor_id = $5 or (s.account_id = $5 and not s.is_sealed))
    and (not $6::boolean or s.step not in ('suspension', 'removal'))
  order by e.at desc, e.id desc limit $7`;

/** Lines of what was decided about people in a network. @param isTold those who came and went are told of elsewhere */
export function sanctionLines(db: Database, wanted: LogWanted, isTold: boolean): Promise<SanctionLine[]> {
  const { networkId, readerId, before, personId, limit } = wanted;
  const values = [networkId, readerId, before.at, before.key, personId, isTold, limit];
  return prepared<SanctionLine>(db, 'network-sanctions', text, values);
}
