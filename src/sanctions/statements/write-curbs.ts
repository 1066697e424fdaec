import type { TransactionQuery } from '../../database/index.js';

// What each step binds. A suspension of the whole site is the account's status: it finds no open door at all.
const text = `
  update accounts a set curbs = coalesce((
    select jsonb_object_agg(key, until) from (
      select k.curb || ':' || coalesce(s.network_id::text, 'site') as key,
        case when bool_or(s.until is null) then 'always'
          else to_char(max(s.until) at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') end as until
      from sanctions s join (values ('pause', 'write'), ('suspension', 'write'), ('removal', 'write'), ('removal', 'join'),
        ('closing', 'write'), ('hold', 'hold')) k (step, curb) on k.step = s.step
      where s.account_id = a.id and s.state = 'inForce' group by 1) bound), '{}'),
    status = case when a.status in ('active', 'suspended') then case when exists (
      select from sanctions s where s.account_id = a.id and s.state = 'inForce' and s.network_id is null
        and s.step in ('suspension', 'closing')) then 'suspended' else 'active' end else a.status end
  where a.id = $1`;

/** Writes what the person's sanctions bind now, all of it anew. Their account is locked. */
export async function writeCurbs(write: TransactionQuery, accountId: string): Promise<void> {
  await write(text, [accountId]);
}
