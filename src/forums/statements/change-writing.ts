import { type TransactionQuery, transaction } from '../../database/index.js';
import type { Committed } from '../../feed/index.js';
import { accountIdOf, type Ctx } from '../../kernel/index.js';
import { FactsChanged } from '../../lib/errors.js';
import {
  managerFence,
  managersRight,
  type NetworkFacts,
  type NewNetworkEvent,
  writeNetworkEvent,
} from '../../networks/index.js';
import { stepForums } from './step-forums.js';

type Managed = Pick<NetworkFacts, 'role'>;

/**
 * Changes what decides about writing in a network, in one transaction with its line in the network's log, and gives its
 * forums other rules: a text that is on its way is judged anew.
 * @param forumId null: it is about all forums of the network
 * @throws FactsChanged where the actor may not any more
 */
export async function changeWriting(
  ctx: Ctx,
  networkId: string,
  facts: Managed,
  forumId: string | null,
  change: (write: TransactionQuery) => Promise<NewNetworkEvent | null>,
): Promise<void> {
  const steps = await transaction<Committed[]>(ctx.db, async (write) => {
    const right = [accountIdOf(ctx.actor), networkId, managersRight(facts) === 'siteAdmin'];
    const [manager] = await write(`with ${managerFence('$1', '$2', '$3')} select id from manager`, right);
    if (!manager) throw new FactsChanged();
    // Forums that are made meanwhile read what is set when they are first written to.
    await write('select id from networks where id = $1 for share', [networkId]);
    const event = await change(write);
    if (event) await writeNetworkEvent(write, event);
    return stepForums(write, networkId, forumId);
  });
  for (const step of steps) ctx.feed.announce(step);
}
