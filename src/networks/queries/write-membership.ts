import type { NetworkRole } from '../../../contract/networks.js';
import { query } from '../../database/index.js';
import { accessSteps, accessStepsJson, type Committed } from '../../feed/index.js';
import { accountIdOf, type Ctx } from '../../kernel/index.js';
import { FactsChanged } from '../../lib/errors.js';
import type { MembershipState } from '../entities/membership.entity.js';

export interface MembershipWrite {
  networkId: string;
  accountId: string;
  /** What the row must be before; null: no active membership. Otherwise the world moved. */
  from: NetworkRole | null;
  to: { role: NetworkRole; state: MembershipState };
  /** By what right: one's own membership, as an admin of the network, or as the site administrator. */
  by: 'oneself' | 'admin' | 'siteAdmin';
}

/**
 * Writes one membership and takes an access number in every forum whose readers are this network's
 * members: one statement, so nobody is sent a change numbered after his own removal.
 * All admin rows are locked first, in order: two admins can't demote each other into none (J07).
 * @throws FactsChanged when the row was not as expected, or the last admin would go
 */
export async function writeMembership(ctx: Ctx, write: MembershipWrite): Promise<void> {
  const { networkId, accountId, from, to, by } = write;
  const [row] = await query<{ done: number; steps: Committed[] }>(
    ctx.db,
    `with persons as (
       select id, is_site_admin from accounts
       where id = any(array[$2, $7]::uuid[]) and status = 'active' order by id for share),
     locked as (
       select account_id, role from memberships
       where network_id = $1 and state = 'active' and (account_id = $2 or role = 'admin') and exists (select from persons)
       order by account_id for no key update),
     person as (select id from persons where id = $2),
     right_to as (
       select 1 where $8::text = 'oneself' or exists (select from locked where account_id = $7 and role = 'admin' and $8 = 'admin')
         or exists (select from persons where id = $7 and is_site_admin and $8 = 'siteAdmin')),
     fit as (
       select 1 from person, right_to
       where (select role from locked where account_id = $2) is not distinct from $3::text
         and ($3::text is distinct from 'admin' or ($4::text = 'admin' and $5::text = 'active')
           or exists (select from locked where role = 'admin' and account_id <> $2))),
     changed as (
       insert into memberships (network_id, account_id, role, state, joined_at, ended_at)
       select $1, $2, $4::text, $5::text, $6::timestamptz, case when $5::text = 'active' then null else $6::timestamptz end from fit
       on conflict (network_id, account_id) do update
         set role = excluded.role, state = excluded.state, ended_at = excluded.ended_at,
             joined_at = case when memberships.state = 'active' then memberships.joined_at else excluded.joined_at end
         where ($3::text is null and memberships.state <> 'active')
           or (memberships.state = 'active' and memberships.role = $3::text)
       returning account_id),
     ${accessSteps('$1', 'exists (select from changed)')}
     select (select count(*)::int from changed) as done, ${accessStepsJson}`,
    [networkId, accountId, from, to.role, to.state, ctx.clock.now(), accountIdOf(ctx.actor), by],
  );
  if (!row || row.done === 0) throw new FactsChanged();
  for (const step of row.steps) ctx.feed.announce(step);
}
