import type { OpenList } from '../../../contract/openness.js';
import { type Database, query } from '../../database/index.js';

export interface CountRow {
  list: OpenList;
  /** Null: of no network. */
  networkId: string | null;
  key: string;
  n: number;
}

/** SQL of each list: the network, what is counted by, and when, one row for each thing that happened. */
const happenings: Partial<Record<OpenList, string>> = {
  // What a rule found is counted once, and not among the reasons that people gave.
  reports: `select c.network_id, case when r.word_rule_id is null then r.reason else 'automatic' end as key, r.at
    from reports r join report_cases c on c.id = r.case_id`,
  // One list, not two: by whom and how are the same cases, and one would give away the other.
  outcomes: `select c.network_id, case when c.decided_by is null then 'automatic' else c.outcome end as key, c.decided_at as at
    from report_cases c where c.decided_at is not null`,
  // A closing counts when the second person agreed to it: a proposal binds nobody.
  sanctions: `select e.network_id, s.step as key, e.at from sanction_events e join sanctions s on s.id = e.sanction_id
    where e.act in ('imposed', 'agreed')`,
  // From the log: the texts themselves are deleted after a while.
  holds: `select e.network_id, substr(e.act, 6) as key, e.at from network_events e
    where e.act in ('held.approved', 'held.refused', 'held.restored')`,
  appeals: `select a.network_id, a.outcome as key, a.decided_at as at from appeals a where a.decided_at is not null`,
  reveals: `select r.network_id, r.state as key, r.decided_at as at from reveals r where r.decided_at is not null`,
  // Of the whole site: whose account it is belongs to no network.
  disclosures: `select null::uuid as network_id, d.state as key, coalesce(d.second_at, d.refused_at) as at from disclosures d
    where d.state in ('approved', 'refused')`,
  acts: 'select l.network_id, l.action as key, l.at from moderation_log l where l.actor_id <> l.subject_id',
};

/** How often everything happened in a stretch of time, in one network, or with null in each. */
export function countsOf(
  db: Database,
  networkId: string | null,
  [from, to]: [Date, Date],
): Promise<CountRow[]> {
  const parts = Object.entries(happenings).map(
    ([
      list,
      rows,
    ]) => `select '${list}' as list, x.network_id as "networkId", x.key, count(*)::int as n from (${rows}) x
      where x.at >= $1 and x.at < $2 and ($3::uuid is null or x.network_id = $3) group by x.network_id, x.key`,
  );
  return query<CountRow>(db, parts.join(' union all '), [from, to, networkId]);
}
