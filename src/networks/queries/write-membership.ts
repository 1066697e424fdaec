import type { AnswerDto, NoticeKind } from '../../../contract/members.js';
import type { JoinPolicy } from '../../../contract/networks.js';
import { mayJoin } from '../../auth/index.js';
import { query, type TransactionQuery } from '../../database/index.js';
import { accessSteps, accessStepsJson, type Committed } from '../../feed/index.js';
import { accountIdOf, type Ctx } from '../../kernel/index.js';
import { FactsChanged } from '../../lib/errors.js';
import type { Act, Standing } from '../policies/standing.js';

export interface MembershipWrite {
  networkId: string;
  accountId: string;
  act: Act;
  /** What the row must be before; null: there is none. Otherwise the world moved. */
  from: Standing | null;
  to: Standing;
  /** By what right: on one's own, as an admin, as one who may invite, or as the site administrator. */
  by: 'oneself' | 'admin' | 'inviter' | 'siteAdmin' | 'invitation';
  /** By an invitation: who gave it. They must have the right to at this moment still (E09). */
  inviter?: string;
  /** The last admin goes and knows it. */
  mayOrphan?: boolean;
  /** The network's policy that it relied on. */
  joining?: JoinPolicy;
  reason?: string;
  answers?: AnswerDto[];
}

// Locks in the order of the house: accounts, memberships, the network, heads. All admins are locked with the row itself,
// so two of them can't demote each other into none (J07). Who may read changes only where somebody comes or goes as a
// member, or gets another role: only then the forums take an access number. Who was removed as a sanction does not come back
// in by any way while it is in force.
const text = `
  with persons as (
    select id, is_site_admin from accounts
    where id = any(array[$2, $7, $17]::uuid[]) and (status = 'active'
        or (status = 'suspended' and id = $2 and $14 in ('remove', 'suspend', 'reinstate', 'expire', 'restore')))
      and (id <> $2 or $5::text <> 'active' or $14 in ('role', 'reinstate', 'expire', 'restore') or ${mayJoin('accounts', '$1')})
    order by id for share),
  locked as (
    select account_id, role, state from memberships
    where network_id = $1 and (account_id in ($2, $7, $17) or (role = 'admin' and state = 'active'))
      and exists (select from persons)
    order by account_id for no key update),
  right_to as (
    select where ($8::text = 'oneself' and $2::uuid = $7::uuid)
      or exists (select from locked where account_id = $7 and state = 'active'
        and role = any(case $8 when 'admin' then '{admin}' when 'inviter' then '{admin,steering}' else '{}' end::text[]))
      or ($8 = 'invitation' and $2 = $7 and exists (select from persons where id = $17::uuid and (is_site_admin
        or exists (select from locked where account_id = $17 and state = 'active'
          and (role = 'admin' or (role = 'steering' and $4 = 'member'))))))
      or ($8 = 'siteAdmin' and exists (select from persons where id = $7 and is_site_admin))),
  door as (
    select id from networks where id = $1 and ($9::text is null or joining = $9) and exists (select from right_to) for share),
  fit as (
    select p.id from persons p, door
    where p.id = $2 and (select state || ' ' || role from locked where account_id = $2) is not distinct from $3::text
      and ($3::text is distinct from 'active admin' or $18::boolean or ($5::text = 'active' and $4::text = 'admin')
        or exists (select from locked where role = 'admin' and state = 'active' and account_id <> $2))),
  changed as (
    insert into memberships (network_id, account_id, role, state, joined_at, ended_at, since, answers)
    select $1, id, $4::text, $5::text, $6::timestamptz, case when $12::boolean then $6::timestamptz end, $6::timestamptz, $11::jsonb
    from fit
    on conflict (network_id, account_id) do update
      set role = excluded.role, state = excluded.state, ended_at = excluded.ended_at,
          since = case when memberships.state = excluded.state then memberships.since else excluded.since end,
          joined_at = case when excluded.state = 'active' and memberships.state not in ('active', 'suspended') and $14 <> 'restore'
            then excluded.joined_at else memberships.joined_at end,
          asked_at = case when excluded.state = memberships.state then memberships.asked_at end,
          is_named = excluded.state = memberships.state and memberships.is_named,
          times_asked = case when excluded.state = memberships.state then memberships.times_asked else 0 end,
          volunteered_at = case when excluded.state = memberships.state and excluded.role <> 'admin'
            then memberships.volunteered_at end,
          answers = case when excluded.state in ('requested', 'active', 'suspended')
            then coalesce(excluded.answers, memberships.answers) end
      where memberships.state || ' ' || memberships.role = $3::text
    returning account_id),
  logged as (
    insert into membership_events (id, network_id, account_id, act, state, role, actor_id, reason, at)
    select $13::uuid, $1, account_id, $14::text, $5::text, $4::text, $7::uuid, $10::text, $6::timestamptz from changed
    returning id),
  told as (
    insert into network_notices (id, account_id, network_id, kind, subject_id, happened_at)
    select gen_random_uuid(), to_whom.account_id, $1, $15::text, logged.id, $6::timestamptz
    from logged, lateral (
      select $2::uuid as account_id where $15 <> 'requested' and ($2 <> $7 or $14 = 'expire')
      union all
      select m.account_id from memberships m where $15 = 'requested' and m.network_id = $1 and m.state = 'active'
        and m.role in ('admin', 'steering')) to_whom
    returning account_id),
  ${accessSteps('$1', `$16::boolean and exists (select from changed)`)}
  select (select count(*)::int from changed) as done, (select coalesce(json_agg(account_id), '[]'::json) from told) as told,
    ${accessStepsJson}`;

interface Written {
  done: number;
  told: string[];
  steps: Committed[];
}

/**
 * Writes one standing, with its line in the log, the news for whom it concerns, and an access number in every forum
 * whose readers are this network's members: one statement, so nobody is sent a change numbered after his own removal.
 * @throws FactsChanged when the row was not as expected, the right is gone, or the last admin would go
 */
export async function writeMembership(ctx: Ctx, write: MembershipWrite): Promise<void> {
  const announce = await writeMembershipWith(ctx, write, (sql, values) => query(ctx.db, sql, values));
  announce();
}

/**
 * The same inside a transaction.
 * @returns what tells the others, to be called after the commit
 */
export async function writeMembershipWith(
  ctx: Ctx,
  write: MembershipWrite,
  tx: TransactionQuery,
): Promise<() => void> {
  const { networkId, accountId, act, from, to, by, joining, reason, answers, inviter, mayOrphan } = write;
  const [row] = await tx<Written>(text, [
    networkId,
    accountId,
    from ? `${from.state} ${from.role}` : null,
    to.role,
    to.state,
    ctx.clock.now(),
    accountIdOf(ctx.actor),
    by,
    joining ?? null,
    reason ?? null,
    answers?.length ? JSON.stringify(answers) : null,
    ended.has(to.state),
    ctx.ids.next(),
    act,
    news[act] ?? null,
    from?.state === 'active' || to.state === 'active',
    inviter ?? null,
    mayOrphan ?? false,
  ]);
  if (!row || row.done === 0) throw new FactsChanged();
  return () => {
    for (const step of row.steps) ctx.feed.announce(step);
    if (row.told.length > 0) ctx.signals.networkNews.tell(row.told);
    // A role stands beside the name in posts.
    if (from?.role !== to.role || from.state !== to.state) ctx.signals.personChanged.tell(accountId);
  };
}

const ended = new Set<Standing['state']>(['declined', 'left', 'removed']);

/** What people are told of an act, and which concern nobody but who did it. */
const news: Partial<Record<Act, NoticeKind>> = {
  request: 'requested',
  approve: 'approved',
  decline: 'declined',
  invite: 'invited',
  remove: 'removed',
  suspend: 'suspended',
  reinstate: 'reinstated',
  expire: 'reinstated',
  restore: 'reinstated',
  role: 'role',
};
