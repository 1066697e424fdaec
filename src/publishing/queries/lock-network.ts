import type { TransactionQuery } from '../../database/index.js';
import { accountIdOf, type Ctx } from '../../kernel/index.js';
import { FactsChanged } from '../../lib/errors.js';
import { managerFence, managersRight, type NetworkFacts } from '../../networks/index.js';

/**
 * Locks the network's row while the actor may manage it, by a statement of its own: the next one sees all that was
 * changed while this one waited.
 * @throws FactsChanged when the right is gone, or the network closed
 */
export async function lockNetwork(write: TransactionQuery, ctx: Ctx, network: NetworkFacts): Promise<void> {
  const locked = await write(
    `with ${managerFence('$2', '$1', '$3')}
     select id from networks where id = $1 and closed_at is null and exists (select from manager) for no key update`,
    [network.id, accountIdOf(ctx.actor), managersRight(network) === 'siteAdmin'],
  );
  if (locked.length === 0) throw new FactsChanged();
}
