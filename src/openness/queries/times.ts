import { type OpennessDto, SMALLEST_SHOWN } from '../../../contract/openness.js';
import { type Database, query } from '../../database/index.js';

interface TimesRow {
  what: 'firstLook' | 'decision' | 'readers';
  n: number;
  median: number;
  p90: number;
}

/**
 * How long reports waited that were first looked at, and that were decided, in a stretch of time: from the case's log. And how many members
 * read meanwhile what was removed then.
 */
export async function spreadsOf(
  db: Database,
  networkId: string | null,
  [from, to]: [Date, Date],
): Promise<Pick<OpennessDto, 'times' | 'readers'>> {
  const rows = await query<TimesRow>(
    db,
    `with waited as (
       select 'firstLook' as what, looked.at - c.opened_at as time from report_cases c cross join lateral (
         select e.at from case_events e where e.case_id = c.id and e.act in ('claimed', 'noted', 'raised', 'handed', 'hidden', 'decided')
         order by e.at limit 1) looked
       where c.opened_at < $2 and (c.decided_at is null or c.decided_at >= $1) and looked.at >= $1 and looked.at < $2
         and ($3::uuid is null or c.network_id = $3)
       union all
       select 'decision', c.decided_at - c.opened_at from report_cases c
       where c.decided_at >= $1 and c.decided_at < $2 and c.decided_by is not null and ($3::uuid is null or c.network_id = $3))
     , spread as (select what, extract(epoch from time) / 60 as size from waited
       union all
       select 'readers', c.readers from report_cases c
       where c.decided_at >= $1 and c.decided_at < $2 and c.outcome = 'removed' and c.readers is not null and ($3::uuid is null or c.network_id = $3))
     select what, count(*)::int as n, round(percentile_cont(0.5) within group (order by size))::int as median,
       round(percentile_cont(0.9) within group (order by size))::int as p90
     from spread group by what`,
    [from, to, networkId],
  );
  const of = (what: TimesRow['what']) => {
    const row = rows.find((one) => one.what === what);
    return row && row.n >= SMALLEST_SHOWN ? { median: row.median, p90: row.p90 } : null;
  };
  return { times: { firstLook: of('firstLook'), decision: of('decision') }, readers: of('readers') };
}
