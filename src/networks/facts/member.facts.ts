import { query } from '../../database/index.js';
import type { Ctx } from '../../kernel/index.js';
import type { Standing } from '../policies/standing.js';
import { type NetworkFacts, networkFactsById } from './network.facts.js';

export type Target = { accountId: string } & Standing;

/**
 * A network, somebody's standing in it, and how many admins there are besides. Null stands for somebody without one: the
 * policy asks for the right first, so an outsider is answered the same whoever it is about.
 */
export interface MemberFacts {
  network: NetworkFacts;
  target: Target | null;
  otherAdmins: number;
}

/** @returns null when there is no such network */
export async function memberFacts(
  ctx: Ctx,
  networkId: string,
  accountId: string,
): Promise<MemberFacts | null> {
  const network = await networkFactsById(ctx, networkId);
  if (!network) return null;
  const [row] = await query<Standing & { otherAdmins: number }>(
    ctx.db,
    `select role, state, (select count(*)::int from memberships o where o.network_id = $1 and o.account_id <> $2
       and o.role = 'admin' and o.state = 'active') as "otherAdmins"
     from memberships where network_id = $1 and account_id = $2`,
    [networkId, accountId],
  );
  if (!row) return { network, target: null, otherAdmins: 0 };
  const { role, state, otherAdmins } = row;
  return { network, target: { accountId, role, state }, otherAdmins };
}

/** The same for members: others are as nobody to whoever changes roles. */
export async function activeMemberFacts(
  ctx: Ctx,
  networkId: string,
  accountId: string,
): Promise<MemberFacts | null> {
  const facts = await memberFacts(ctx, networkId, accountId);
  return facts?.target?.state === 'active' ? facts : facts && { ...facts, target: null };
}
