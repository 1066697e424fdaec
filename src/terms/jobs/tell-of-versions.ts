import { query } from '../../database/index.js';
import type { Job } from '../../kernel/index.js';
import { noticesSql, tellNotices } from '../../notices/index.js';

const AT_ONCE = 1_000;

/** Whom the next step tells: of a network its members, of the site everybody; not who published it. */
const step = `with told as materialized (
    select y.version_id, v.network_id, v.published_at, v.published_by, y.after_account from policy_tellings y
      join policy_versions v on v.id = y.version_id order by y.version_id limit 1 for update of y skip locked
  ), people as materialized (
    select a.id, t.version_id, t.network_id, t.published_at, t.published_by from told t join accounts a on a.status = 'active'
      and (t.after_account is null or a.id > t.after_account) and (t.network_id is null or exists (
        select from memberships m where m.network_id = t.network_id and m.account_id = a.id and m.state = 'active'))
    order by a.id limit ${AT_ONCE}
  ), news as (${noticesSql({
    kind: 'policyChanged',
    account: 'p.id',
    subject: 'p.version_id',
    network: 'p.network_id',
    at: 'p.published_at',
    from: 'people p where p.id <> p.published_by',
  })}
  ), done as (
    delete from policy_tellings y using told t where y.version_id = t.version_id and (select count(*) from people) < ${AT_ONCE}
  ), moved as (
    update policy_tellings y set after_account = (select id from people order by id desc limit 1) from told t
    where y.version_id = t.version_id and (select count(*) from people) = ${AT_ONCE}
  )
  select (select coalesce(json_agg(account_id), '[]') from news) as told, exists (select from told) as "isMore"`;

/** Tells people of a new version, some hundred at a time. */
export const tellOfVersions: Job = {
  name: 'terms.tell',
  everyMs: 30_000,
  async run(services) {
    const [row] = await query<{ told: string[]; isMore: boolean }>(services.db, step);
    tellNotices(services, row!.told);
    return row!.isMore;
  },
};
