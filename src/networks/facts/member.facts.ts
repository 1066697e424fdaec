import type { NetworkRole } from '../../../contract/networks.js';
import { query } from '../../database/index.js';
import type { Ctx } from '../../kernel/index.js';
import { type NetworkFacts, networkFactsById } from './network.facts.js';

/** A network, one of its active members, and how many admins there are besides. */
export interface MemberFacts {
  network: NetworkFacts;
  target: { accountId: string; role: NetworkRole };
  otherAdmins: number;
}

/** @returns null when there is no such network or the account is not an active member of it */
export async function memberFacts(
  ctx: Ctx,
  networkId: string,
  accountId: string,
): Promise<MemberFacts | null> {
  const network = await networkFactsById(ctx, networkId);
  if (!network) return null;
  const [row] = await query<{ role: NetworkRole; otherAdmins: number }>(
    ctx.db,
    `select role, (select count(*)::int from memberships o where o.network_id = $1 and o.account_id <> $2
       and o.role = 'admin' and o.state = 'active') as "otherAdmins"
     from memberships where network_id = $1 and account_id = $2 and state = 'active'`,
    [networkId, accountId],
  );
  return row ? { network, target: { accountId, role: row.role }, otherAdmins: row.otherAdmins } : null;
}
