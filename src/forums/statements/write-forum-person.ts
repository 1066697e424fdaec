import type { ForumPersonChanged } from '../../../contract/forum-people.js';
import { prepared, query } from '../../database/index.js';
import { type Committed, ERA } from '../../feed/index.js';
import { accountIdOf, type Ctx } from '../../kernel/index.js';
import { FactsChanged } from '../../lib/errors.js';
import type { ForumFacts } from '../facts/forum.facts.js';
import { type PersonChange, rightToChange } from '../policies/forum-people.policy.js';
import { seatRole } from '../queries/readable-sql.js';

interface Written {
  era: string;
  seq: number;
  access: number;
  done: boolean;
}

/**
 * Makes somebody one of a forum's people, or ends that, and takes an access number where not everyone may read: nobody
 * is sent a change numbered after his own removal. Locks in the order of the house: accounts, memberships, places, head.
 * @throws FactsChanged when the person, the right or the forum's rules are not as the decision relied on
 */
export async function writeForumPerson(
  ctx: Ctx,
  facts: ForumFacts,
  change: PersonChange,
): Promise<ForumPersonChanged> {
  const { forum, rules } = facts;
  const { accountId, from, to } = change;
  const written = await ctx.feed.write(forum.id, async () => {
    const [row] = await prepared<Written>(ctx.db, 'write-forum-person', statement, [
      forum.id,
      forum.networkId,
      accountId,
      accountIdOf(ctx.actor),
      rightToChange(ctx.actor, facts, change),
      from,
      to,
      rules,
      ctx.ids.next(),
      ctx.clock.now(),
    ]);
    if (!row) return { result: null, committed: [] };
    const { era, seq, access, done } = row;
    const committed: Committed = { era, forum: forum.id, prev: seq - 1, seq, access, threads: [] };
    return { result: { seq, done }, committed: [committed] };
  });
  if (!written?.done) throw new FactsChanged();
  await tellAdmins(ctx, forum);
  ctx.signals.personChanged.tell(accountId);
  return { forumId: forum.id, accountId, role: to, seq: written.seq };
}

/** Admins see a forum's people from outside, too: the feed of it does not reach them there. */
async function tellAdmins({ db, signals }: Ctx, { id, networkId }: ForumFacts['forum']): Promise<void> {
  const admins = await query<{ accountId: string }>(
    db,
    `select account_id as "accountId" from memberships where network_id = $1 and state = 'active' and role = 'admin'`,
    [networkId],
  );
  for (const { accountId } of admins)
    signals.toAccount.tell({ accountId, event: 'account:room', data: { forumId: id } });
}

// $1 forum, $2 network, $3 whom, $4 who, $5 by what right, $6 from, $7 to, $8 rules, $9 id, $10 now. A place that another
// membership had is ended with it: it counted for nothing. Somebody added twice at once is added once.
const statement = `
  with persons as (
    select id, is_site_admin from accounts
    where id = any(array[$3, $4]::uuid[]) and status = 'active' order by id for share
  ), members as (
    select account_id, role, joined_at, since from memberships
    where network_id = $2 and state = 'active' and account_id = any(array[$3, $4]::uuid[])
      and exists (select from persons) order by account_id for share
  ), places as (
    select id, account_id, role, member_since, inside_since, added_at from forum_people
    where forum_id = $1 and ended_at is null and account_id = any(array[$3, $4]::uuid[])
      and (select count(*) from members) >= 0 order by account_id for no key update
  ), seats as (
    select s.account_id, ${seatRole('s', 'm.since', 'p.is_site_admin')} as role, s.inside_since from places s join persons p on p.id = s.account_id
      left join members m on m.account_id = s.account_id
    where p.is_site_admin or m.joined_at = s.member_since
  ), fit as (
    select 1 from persons target
    where target.id = $3::uuid
      and (select s.role from seats s where s.account_id = $3::uuid) is not distinct from $6::text
      and ($7::text is null or target.is_site_admin or exists (select from members m where m.account_id = target.id))
      and case $5::text
        when 'oneself' then $3::uuid = $4::uuid and $7::text is null
        when 'admin' then exists (select from members m where m.account_id = $4::uuid and m.role = 'admin')
        when 'siteAdmin' then exists (select from persons p where p.id = $4::uuid and p.is_site_admin)
        else exists (select from seats s where s.account_id = $4::uuid and s.role = 'moderator')
          and $6::text is distinct from 'moderator' and $7::text is distinct from 'moderator' end
  ), step as (
    update forum_heads h set head = h.head + 1, access = case when h.is_restricted then h.head + 1 else h.access end
    from fit where h.forum_id = $1 and h.rules = $8 returning h.head as seq, h.access
  ), ended as (
    update forum_people fp set ended_by = $4::uuid, ended_at = $10::timestamptz from step, places
    where fp.id = places.id and places.account_id = $3::uuid and fp.ended_at is null returning fp.id
  ), seated as (
    insert into forum_people (id, forum_id, account_id, role, member_since, added_by, added_at, inside_since)
    select $9::uuid, $1, $3::uuid, $7::text, (select m.joined_at from members m where m.account_id = $3::uuid), $4::uuid,
      $10::timestamptz, coalesce((select s.inside_since from seats s where s.account_id = $3::uuid), $10::timestamptz)
    from step where $7::text is not null and (select count(*) from ended) >= 0
    on conflict (forum_id, account_id) where ended_at is null do nothing returning id
  )
  select ${ERA} as era, step.seq, step.access,
    case when $7::text is null then exists (select from ended) else exists (select from seated) end as done
  from step`;
