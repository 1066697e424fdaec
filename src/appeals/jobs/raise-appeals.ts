import { query } from '../../database/index.js';
import type { Job } from '../../kernel/index.js';
import { noticesSql, tellNotices } from '../../notices/index.js';
import { candidates, decidesWith } from '../queries/deciders.js';
import { answerDue } from '../statements/make-appeal.js';

const EVERY_MS = 300_000;
const AT_ONCE = 50;

const hasAdmin = `exists (select from late x left join forums f on f.id = x.forum_id cross join ${candidates('x')}
  where x.id = z.id and ${decidesWith('admins', 'x', 'f', 'a')})`;

const text = `
  with late as (
    select * from appeals where state = 'open' and due_at <= $1::timestamptz order by due_at, id limit ${AT_ONCE}
    for update skip locked
  ), raised as (
    update appeals z set due_at = $2::timestamptz,
      level = case when late.level = 'moderators' and ${hasAdmin} then 'admins' else 'site' end
    from late where z.id = late.id returning z.*
  ), told as (${noticesSql({
    kind: 'appealWaits',
    account: 'a.id',
    subject: 'x.id',
    network: 'x.network_id',
    at: '$1::timestamptz',
    from: `raised x left join forums f on f.id = x.forum_id cross join ${candidates('x')}
      where case x.level when 'admins' then ${decidesWith('admins', 'x', 'f', 'a')} else ${decidesWith('site', 'x', 'f', 'a')} end`,
    again: true,
  })})
  select (select count(*)::int from raised) as raised, (select coalesce(json_agg(account_id), '[]') from told) as told`;

/** Passes on what was not answered in time: to the admins, then to the site, who are told again each time it is late. */
export const raiseAppeals: Job = {
  name: 'appeals.raise',
  everyMs: EVERY_MS,
  async run(services) {
    const now = services.clock.now();
    const [row] = await query<{ raised: number; told: string[] }>(services.db, text, [now, answerDue(now)]);
    tellNotices(services, row!.told);
    return row!.raised === AT_ONCE;
  },
};
