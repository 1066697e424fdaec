import type { PersonDto } from '../../../contract/people.js';
import type { ReportReason } from '../../../contract/reports.js';
import {
  SANCTION_LIMITS,
  type SanctionAct,
  type SanctionFound,
  type SanctionStep,
} from '../../../contract/sanctions.js';
import { type Database, query } from '../../database/index.js';
import { type NetworkRow, networkJson } from '../../forums/index.js';
import { personOrNull } from '../../networks/index.js';
import { type SanctionRow, sanctionColumns } from '../facts/sanction.facts.js';

/** A sanction with everybody it names. */
export interface ShownRow extends SanctionRow {
  number: number;
  network: NetworkRow | null;
  person: PersonDto | null;
  rule: ReportReason;
  words: string;
  found: SanctionFound;
  endedAt: Date | null;
  endWords: string | null;
  caseId: string | null;
  by: PersonDto | null;
  agreedBy: PersonDto | null;
  endedBy: PersonDto | null;
}

const select = `select ${sanctionColumns}, s.number::int, case when n.id is not null then ${networkJson('n')} end as network,
    ${personOrNull('w')} as person, s.rule, s.words, s.found, s.ended_at as "endedAt", s.end_words as "endWords",
    s.case_id as "caseId", ${personOrNull('i')} as by, ${personOrNull('g')} as "agreedBy", ${personOrNull('e')} as "endedBy"
  from sanctions s left join networks n on n.id = s.network_id join accounts w on w.id = s.account_id
    join accounts i on i.id = s.imposed_by left join accounts g on g.id = s.agreed_by left join accounts e on e.id = s.ended_by`;
const newest = `order by s.at desc, s.id desc limit ${SANCTION_LIMITS.shown}`;

export async function oneSanction(db: Database, id: string): Promise<ShownRow> {
  return (await query<ShownRow>(db, `${select} where s.id = $1`, [id]))[0]!;
}

/** Of one network, or of the whole site (null). */
export function sanctionsIn(
  db: Database,
  networkId: string | null,
  which: 'inForce' | 'proposed' | 'past',
): Promise<ShownRow[]> {
  const state = which === 'past' ? `s.state not in ('inForce', 'proposed')` : `s.state = '${which}'`;
  return query<ShownRow>(
    db,
    `${select} where s.network_id is not distinct from $1::uuid and ${state} ${newest}`,
    [networkId],
  );
}

/**
 * What was decided about one person: in one network, or everywhere.
 * @param networkId undefined: everywhere; null: for the whole site
 */
export function sanctionsOf(db: Database, accountId: string, networkId?: string | null): Promise<ShownRow[]> {
  return query<ShownRow>(
    db,
    `${select} where s.account_id = $1 and ($3::boolean or s.network_id is not distinct from $2::uuid) ${newest}`,
    [accountId, networkId ?? null, networkId === undefined],
  );
}

export interface LineRow {
  id: string;
  at: Date;
  act: SanctionAct;
  by: PersonDto | null;
  isBySite: boolean;
  words: string | null;
  sanctionId: string;
  number: number;
  step: SanctionStep;
  person: PersonDto | null;
}

/** The newest lines of the log of the whole site's sanctions. */
export function siteLines(db: Database): Promise<LineRow[]> {
  return query<LineRow>(
    db,
    `select e.id, e.at, e.act, ${personOrNull('o')} as by, e.actor_id is null as "isBySite", e.words, s.id as "sanctionId",
       s.number::int, s.step, case when not s.is_sealed then ${personOrNull('w')} end as person
     from sanction_events e join sanctions s on s.id = e.sanction_id join accounts w on w.id = s.account_id
       left join accounts o on o.id = e.actor_id
     where e.network_id is null order by e.at desc, e.id desc limit ${SANCTION_LIMITS.shown}`,
  );
}
