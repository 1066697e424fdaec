import { transaction } from '../../database/index.js';
import { moderatedBy } from '../../forums/index.js';
import type { Job } from '../../kernel/index.js';
import { insertNetworkEvents } from '../../networks/index.js';
import { noticesSql, tellNotices } from '../../notices/index.js';
import { type Raised, waitHoursOf, writeNews } from '../../reports/index.js';
import { tellOfHold } from '../tell.js';

const EVERY_MS = 60_000;
const AT_ONCE = 100;

/**
 * SQL: an account that would decide at this level, may read the place and did not write the text. Of one without a name the
 * writer counts as well: a level that it passes over would tell who that is.
 */
const decider = (level: 'network' | 'site') => `exists (
  select from accounts a where a.status = 'active' and a.id <> h.author_id and ${moderatedBy('f', 'a')} and ${
    level === 'site'
      ? 'a.is_site_admin'
      : `a.id in (select account_id from memberships where network_id = f.network_id and state = 'active' and role = 'admin')`
  })`;

// Whom nobody further up can read for stays where it is, and those who can are asked again.
const text = `
  with late as (
    select h.id, h.level as was, case
      when h.level = 'forum' and ${decider('network')} then 'network'
      when h.level <> 'site' and ${decider('site')} then 'site' else h.level end as level, h.network_id, f.id as forum_id
    from holds h left join threads t on t.id = h.thread_id join forums f on f.id = coalesce(h.forum_id, t.forum_id)
    where h.state = 'waiting' and h.held_at < $1::timestamptz - interval '1 hour'
      and coalesce(h.raised_at, h.held_at) < $1::timestamptz - make_interval(hours => ${waitHoursOf('h')})
    order by h.held_at limit ${AT_ONCE} for update of h skip locked
  ), raised as (
    update holds h set level = late.level, raised_at = $1::timestamptz from late where h.id = late.id
    returning h.id, late.was, h.level, h.network_id, late.forum_id, h.author_id
  ), lines as (
    select coalesce(jsonb_agg(jsonb_build_object('id', gen_random_uuid(), 'network_id', network_id, 'at', $1::timestamptz,
      'actor_id', null, 'act', 'held.raised', 'forum_id', forum_id, 'account_id', null, 'thing_id', id,
      'details', jsonb_build_object('to', level))), '[]'::jsonb) as json from raised where level <> was
  ), noted as (${insertNetworkEvents('(select json from lines)')})
  select id, author_id as "authorId" from raised order by id`;

// Those of the level that has it now: admins of the network, or those who run the site. Nobody about an own text, without a
// name either: $3 are pseudonyms, $4 their people.
const news = noticesSql({
  kind: 'holdWaits',
  account: 'a.id',
  subject: 'h.id',
  network: 'h.network_id',
  at: '$2::timestamptz',
  from: `holds h left join threads t on t.id = h.thread_id join forums f on f.id = coalesce(h.forum_id, t.forum_id)
    join accounts a on a.status = 'active' and a.id <> h.author_id and not exists (
        select from unnest($3::uuid[], $4::uuid[]) as own(pseudonym, person)
        where own.pseudonym = h.author_id and own.person = a.id) and case h.level when 'site' then a.is_site_admin
      when 'network' then a.id in (select account_id from memberships
        where network_id = f.network_id and state = 'active' and role = 'admin')
      else true end and ${moderatedBy('f', 'a')}
    where h.id = $1::uuid`,
  again: true,
});

/** Passes on what nobody decided about in the network's hours: to its admins, then to those who run the site. */
export const raiseHolds: Job = {
  name: 'holds.raise',
  everyMs: EVERY_MS,
  async run(services) {
    const now = services.clock.now();
    const { raised, told } = await transaction(services.db, async (ask) => {
      const raised = await ask<Raised>(text, [now]);
      return { raised, told: await writeNews(services, ask, raised, { news, now }) };
    });
    tellNotices(services, told);
    for (const { id } of raised) await tellOfHold(services, id, null);
    return raised.length === AT_ONCE;
  },
};
