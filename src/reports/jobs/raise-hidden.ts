import { transaction } from '../../database/index.js';
import { couldModerate } from '../../forums/index.js';
import type { Job } from '../../kernel/index.js';
import { noticesSql, tellNotices } from '../../notices/index.js';
import { rankSql } from '../queries/level-sql.js';
import { caseSeenBy } from '../queries/seen-sql.js';
import { waitHoursOf } from '../queries/wait-hours.js';
import { type Raised, writeNews } from '../queries/write-news.js';
import { tellModerators } from '../tell.js';

const EVERY_MS = 60_000;
const AT_ONCE = 50;

const ofNetwork = `a.id in (select m.account_id from memberships m
  where m.network_id = f.network_id and m.state = 'active' and m.role in ('moderator', 'admin'))`;

/** SQL: an account that would decide at this level, and sees the case. */
const decider = (level: 'network' | 'site') => `exists (
  select from accounts a where a.status = 'active' and ${level === 'site' ? 'a.is_site_admin' : ofNetwork}
    and ${caseSeenBy('c', 'f', 'a')} and ${rankSql('f', 'a')} >= ${rankSql('f', 'w')})`;

/**
 * SQL: the newest line that gave the case its hours anew. Nodes of the version before write it and not the row; the version after
 * this one needs the row alone.
 */
const lineOf = (c: string) => `(select max(e.at) from case_events e
  where e.case_id = ${c}.id and e.act in ('hidden', 'undone', 'raised', 'reminded'))`;

// Whoever looks at it right now is left in peace. Where nobody further up can see it, those who can are asked again. How long it
// waits is on the row that is locked: of two runners the second sees that the first has raised it.
const text = `
  with late as (
    select c.id, c.level as was, case
      when c.level = 'forum' and ${decider('network')} then 'network'
      when c.level <> 'site' and ${decider('site')} then 'site' else c.level end as level
    from posts p join report_cases c on c.post_id = p.id and c.kind = 'post' and c.state = 'open'
      join threads t on t.id = c.thread_id join forums f on f.id = t.forum_id join accounts w on w.id = c.about_id
    where p.is_under_review and (c.claimed_until is null or c.claimed_until <= $1::timestamptz)
      and greatest(c.raised_at, ${lineOf('c')}, c.opened_at) < $1::timestamptz - make_interval(hours => ${waitHoursOf('c')})
    order by c.id limit ${AT_ONCE} for update of c skip locked
  ), raised as (
    update report_cases c set level = late.level, claimed_by = null, claimed_until = null, raised_at = $1::timestamptz
    from late where c.id = late.id
    returning c.id, late.was, c.level, c.about_id
  ), noted as (
    insert into case_events (id, case_id, at, actor_id, act, words, details)
    select ($2::uuid[])[row_number() over (order by r.id)], r.id, $1::timestamptz, null, case when r.level = r.was then 'reminded' else 'raised' end, null,
      jsonb_build_object('from', r.was, 'to', r.level) from raised r
  )
  select id, about_id as "authorId" from raised order by id`;

// Those who would decide. Of a post without a name: $3 are pseudonyms, $4 their people.
const news = noticesSql({
  kind: 'caseWaits',
  account: 'a.id',
  subject: 'c.id',
  network: 'c.network_id',
  at: '$2::timestamptz',
  from: `report_cases c join threads t on t.id = c.thread_id join forums f on f.id = t.forum_id join accounts w on w.id = c.about_id
    cross join lateral (
      ${couldModerate('f.network_id', 'f.id')}
      union select id from accounts where is_site_admin and c.level = 'site') one
    join accounts a on a.id = one.id and a.status = 'active'
      and case c.level when 'site' then a.is_site_admin when 'network' then ${ofNetwork} else true end
      and ${caseSeenBy('c', 'f', 'a')} and ${rankSql('f', 'a')} >= ${rankSql('f', 'w')} and not exists (
        select from unnest($3::uuid[], $4::uuid[]) as own(pseudonym, person)
        where own.pseudonym = c.about_id and own.person = a.id)
    where c.id = $1::uuid`,
  again: true,
});

/**
 * A post is hidden for nobody to look at no longer than the network's hours: then its case goes to the network, then to those
 * who run the site, who are asked again after as long.
 */
export const raiseHidden: Job = {
  name: 'reports.raiseHidden',
  everyMs: EVERY_MS,
  async run(services) {
    const now = services.clock.now();
    // A case shows its lines in the order of their ids.
    const ids = Array.from({ length: AT_ONCE }, () => services.ids.next());
    const { raised, told } = await transaction(services.db, async (ask) => {
      const raised = await ask<Raised>(text, [now, ids]);
      return { raised, told: await writeNews(services, ask, raised, { news, now }) };
    });
    tellNotices(services, told);
    for (const { id } of raised) await tellModerators(services, id);
    return raised.length === AT_ONCE;
  },
};
